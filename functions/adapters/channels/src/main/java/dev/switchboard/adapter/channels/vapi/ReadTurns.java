package dev.switchboard.adapter.channels.vapi;

import dev.switchboard.adapter.channels.JsonObject;
import dev.switchboard.adapter.channels.Redact;
import dev.switchboard.adapter.channels.Text;
import dev.switchboard.domain.conversation.Turn;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads who said what. Instructions to the model and its calls of tools are not turns; what a tool
/// answered is.
final class ReadTurns {
  private ReadTurns() {}

  /// The turns of an update, from the first list that has any. `conversation` and
  /// `messagesOpenAIFormatted` have no times.
  static List<Turn> ofConversation(JsonObject message) {
    return firstWithTurns(
        Stream.of(
            () -> ofMessages(message.objects("messages")),
            () -> ofMessages(message.object("artifact").objects("messages")),
            () -> ofMessages(message.objects("messagesOpenAIFormatted")),
            () -> ofMessages(message.objects("conversation"))));
  }

  /// The turns of a report. One without messages may still have the transcript as a text.
  static List<Turn> ofReport(JsonObject message) {
    var artifact = message.object("artifact");
    return firstWithTurns(
        Stream.of(
            () -> ofMessages(artifact.objects("messages")),
            () -> ofMessages(message.objects("messages")),
            () -> ofMessages(artifact.objects("messagesOpenAIFormatted")),
            () -> ReadTranscript.turns(artifact),
            () -> ReadTranscript.turns(message)));
  }

  /// Our name for a role; empty where it takes no part in what is said.
  static Optional<String> role(String role) {
    return switch (role) {
      case "user" -> Optional.of("caller");
      case "bot", "assistant" -> Optional.of("agent");
      case "tool_call_result", "tool" -> Optional.of("tool");
      default -> Optional.empty();
    };
  }

  static Turn turn(String role, String words, JsonObject message) {
    return new Turn(
        role, Redact.text(Text.cut(words, Turn.MOST_CHARACTERS)), Times.read(message, "time"));
  }

  private static List<Turn> firstWithTurns(Stream<Supplier<List<Turn>>> sources) {
    return sources
        .map(Supplier::get)
        .filter(turns -> !turns.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<Turn> ofMessages(List<JsonObject> messages) {
    return messages.stream().flatMap(message -> ofMessage(message).stream()).toList();
  }

  private static Optional<Turn> ofMessage(JsonObject message) {
    return message
        .text("role")
        .flatMap(ReadTurns::role)
        .flatMap(role -> words(message).map(words -> turn(role, words, message)));
  }

  private static Optional<String> words(JsonObject message) {
    return Stream.of("message", "content", "result")
        .flatMap(name -> message.text(name).stream())
        .findFirst()
        .or(() -> ofParts(message));
  }

  /// OpenAI's format may have a list of parts in place of a text.
  private static Optional<String> ofParts(JsonObject message) {
    return Optional.of(
            message.objects("content").stream()
                .flatMap(part -> part.text("text").stream())
                .collect(Collectors.joining(" ")))
        .filter(words -> !words.isEmpty());
  }
}
