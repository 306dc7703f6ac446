package dev.switchboard.adapter.channels.vapi;

import dev.switchboard.adapter.channels.JsonObject;
import dev.switchboard.adapter.channels.Text;
import java.util.Optional;

/// A server message, out of whatever was wrapped around it.
///
/// @param type what happened, such as `tool-calls`
/// @param fields the message itself
/// @param functionCall the call of a function as deployments before `tool-calls` make it; without
///   fields in every other message
record Message(String type, JsonObject fields, JsonObject functionCall) {
  static final String FUNCTION_CALL = "function-call";
  private static final String UNKNOWN = "unknown";
  private static final int LONGEST_TYPE = 100;

  /// Old deployments send `functionCall` in the message, beside it, or without any message. VAPI
  /// adds messages without notice, so one that says no type is of an unknown type. Empty where
  /// there is nothing at all, or a `message` that is no object with fields.
  static Optional<Message> of(JsonObject body) {
    var wrapped = body.object("message");
    if (body.isEmpty() || (body.value("message").isPresent() && wrapped.isEmpty())) {
      return Optional.empty();
    }
    var functionCall = wrapped.object("functionCall");
    if (functionCall.isEmpty()) {
      functionCall = body.object("functionCall");
    }
    var type =
        wrapped.text("type").orElse(functionCall.isEmpty() ? UNKNOWN : FUNCTION_CALL).strip();
    return Optional.of(
        new Message(
            Text.oneLine(Text.cut(type, LONGEST_TYPE)),
            wrapped.isEmpty() ? body : wrapped,
            functionCall));
  }
}
