package dev.switchboard.domain.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a channel brings, whatever its wire format.
public sealed interface Inbound {
  Envelope envelope();

  /// A call is coming in, and the channel asks who answers it.
  record AssistantWanted(Envelope envelope) implements Inbound {}

  /// The agent uses tools; each call wants its answer, in this order.
  record ToolsCalled(Envelope envelope, List<ToolCall> calls, Style style) implements Inbound {}

  /// The caller is to be put through, and the channel asks where to.
  record TransferWanted(Envelope envelope) implements Inbound {}

  /// Another agent is to take over, and the channel asks which.
  record HandoffWanted(Envelope envelope, Map<String, Object> parameters) implements Inbound {}

  /// The channel asks for documents that may answer what was said.
  record KnowledgeWanted(Envelope envelope) implements Inbound {}

  /// A campaign is about to dial this number, and asks whether it may.
  record DialWanted(Envelope envelope, Optional<String> number) implements Inbound {}

  /// The channel asks how long to wait before it takes the caller's silence for the end of a turn.
  record EndpointingWanted(Envelope envelope) implements Inbound {}

  /// Something happened; nobody waits for an answer.
  record Happened(Envelope envelope, List<Fact> facts) implements Inbound {}

  /// How the answer to tool calls is written: the list of results, or the single result of a legacy
  /// function call.
  enum Style {
    LIST,
    FUNCTION_CALL
  }

  /// One use of a tool.
  ///
  /// @param id the channel's name for this use; the same in each repeat
  /// @param arguments what the model passed, as plain JSON values; empty where it could not be read
  /// @param fixed the values that the tool's owner fixed, which no model can change
  record ToolCall(
      String id, String name, Optional<Map<String, Object>> arguments, Map<String, String> fixed) {}
}
