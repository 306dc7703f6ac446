package dev.switchboard.adapter.channels.vapi;

import dev.switchboard.adapter.channels.JsonObject;
import dev.switchboard.adapter.channels.Redact;
import dev.switchboard.adapter.channels.Text;
import dev.switchboard.domain.conversation.Fact;
import dev.switchboard.domain.conversation.Turn;
import java.util.List;
import java.util.Optional;

/// Reads what a message that asks for nothing makes known of its call.
final class ReadFacts {
  /// How many of the latest turns of a conversation update are kept, and how much of each. An
  /// update comes with every turn, so the earlier ones are known.
  private static final int LATEST_TURNS = 4;

  private static final int LATEST_CHARACTERS = 8_000;
  private static final int LONGEST_WORD = 200;

  private ReadFacts() {}

  static List<Fact> of(Message message) {
    var fields = message.fields();
    return switch (message.type()) {
      case "status-update" -> List.of(status(fields).orElseGet(() -> ReadNote.of(fields)));
      case "conversation-update" -> List.of(conversed(fields));
      case "end-of-call-report" -> ReadReport.of(fields);
      case String type when type.startsWith("transcript") ->
          List.of(said(type, fields).orElseGet(() -> ReadNote.of(fields)));
      default -> List.of(ReadNote.of(fields));
    };
  }

  private static Optional<Fact> status(JsonObject fields) {
    return fields
        .shortText("status", LONGEST_WORD)
        .map(status -> new Fact.StatusChanged(status, endedReason(fields)));
  }

  static Optional<String> endedReason(JsonObject fields) {
    return fields.text("endedReason").map(reason -> Text.cut(reason.strip(), LONGEST_WORD));
  }

  private static Fact conversed(JsonObject fields) {
    var turns = ReadTurns.ofConversation(fields);
    var latest =
        turns.subList(Math.max(0, turns.size() - LATEST_TURNS), turns.size()).stream()
            .map(turn -> new Turn(turn.role(), Text.cut(turn.text(), LATEST_CHARACTERS), turn.at()))
            .toList();
    return new Fact.Conversed(turns.size(), latest);
  }

  /// Final words only. VAPI can send them under a type name of their own,
  /// `transcript[transcriptType="final"]`.
  private static Optional<Fact> said(String type, JsonObject fields) {
    var last =
        fields.text("transcriptType").filter("final"::equals).isPresent()
            || type.contains("\"final\"");
    var role = fields.text("role").flatMap(ReadTurns::role);
    return last && role.isPresent()
        ? fields
            .text("transcript")
            .map(words -> Redact.text(Text.cut(words, Turn.MOST_CHARACTERS)))
            .map(words -> new Fact.Said(new Turn(role.get(), words, Optional.empty())))
        : Optional.empty();
  }
}
