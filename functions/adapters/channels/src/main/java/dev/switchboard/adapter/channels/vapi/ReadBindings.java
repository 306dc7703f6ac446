package dev.switchboard.adapter.channels.vapi;

import dev.switchboard.adapter.channels.JsonObject;
import dev.switchboard.domain.agent.Binding;
import dev.switchboard.domain.agent.Binding.Key;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads whose message it is, the most telling first: the assistant that is talking, the one that
/// the call was made with, the squad and its members, the line that was called. An incoming call
/// that nobody has answered names only the line.
final class ReadBindings {
  static final int MOST = 10;

  /// Leaves room for the line, and for the agent that a tool's owner may have fixed.
  private static final int MOST_BEFORE_LINE = 6;

  private static final int LONGEST = 256;

  private ReadBindings() {}

  static List<Binding> of(JsonObject message) {
    var conversation = conversation(message);
    var who =
        Stream.of(
                Stream.of(
                    binding(Key.ASSISTANT_ID, message.object("assistant"), "id"),
                    binding(Key.ASSISTANT_ID, message, "assistantId"),
                    binding(Key.ASSISTANT_ID, conversation, "assistantId"),
                    binding(Key.SQUAD_ID, conversation, "squadId"),
                    binding(Key.SQUAD_ID, conversation.object("squad"), "id")),
                conversation.object("squad").objects("members").stream()
                    .map(member -> binding(Key.ASSISTANT_ID, member, "assistantId")))
            .flatMap(part -> part)
            .flatMap(Optional::stream)
            .distinct()
            .limit(MOST_BEFORE_LINE);
    var line =
        Stream.of(
                binding(Key.PHONE_NUMBER_ID, message.object("phoneNumber"), "id"),
                binding(Key.PHONE_NUMBER_ID, conversation, "phoneNumberId"),
                binding(Key.NUMBER, message.object("phoneNumber"), "number"))
            .flatMap(Optional::stream)
            .distinct();
    return Stream.concat(who, line).toList();
  }

  static Optional<Binding> binding(Key key, String value) {
    return value.isBlank() || value.length() > LONGEST
        ? Optional.empty()
        : Optional.of(new Binding(VapiChannel.NAME, key, value));
  }

  private static Optional<Binding> binding(Key key, JsonObject fields, String name) {
    return fields.shortText(name, LONGEST).flatMap(value -> binding(key, value));
  }

  private static JsonObject conversation(JsonObject message) {
    return Stream.of("call", "chat", "session")
        .map(message::object)
        .filter(each -> !each.isEmpty())
        .findFirst()
        .orElse(JsonObject.EMPTY);
  }
}
