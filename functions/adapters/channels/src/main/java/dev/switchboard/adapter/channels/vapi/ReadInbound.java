package dev.switchboard.adapter.channels.vapi;

import dev.switchboard.adapter.channels.JsonObject;
import dev.switchboard.adapter.channels.Redact;
import dev.switchboard.domain.conversation.Envelope;
import dev.switchboard.domain.conversation.Inbound;
import dev.switchboard.domain.conversation.Inbound.Style;
import dev.switchboard.domain.conversation.Inbound.ToolCall;
import java.util.List;

/// Says what a message asks for. What asks for nothing, or is of a type that nobody knew when this
/// was written, has happened; so has a `voice-request`, since we make no speech.
final class ReadInbound {
  private static final int LONGEST_NUMBER = 100;

  private final Message message;
  private final Envelope envelope;

  ReadInbound(Message message, Envelope envelope) {
    this.message = message;
    this.envelope = envelope;
  }

  Inbound read() {
    JsonObject fields = message.fields();
    return switch (message.type()) {
      case "assistant-request" -> new Inbound.AssistantWanted(envelope);
      case "tool-calls" -> tools(ReadToolCalls.of(fields), Style.LIST);
      case Message.FUNCTION_CALL ->
          tools(ReadToolCalls.ofFunctionCall(message.functionCall()), Style.FUNCTION_CALL);
      case "transfer-destination-request" -> new Inbound.TransferWanted(envelope);
      case "handoff-destination-request" ->
          new Inbound.HandoffWanted(envelope, Redact.object(fields.object("parameters").fields()));
      case "knowledge-base-request" -> new Inbound.KnowledgeWanted(envelope);
      case "campaign.predial" ->
          new Inbound.DialWanted(
              envelope, fields.object("contact").shortText("number", LONGEST_NUMBER));
      case "call.endpointing.request" -> new Inbound.EndpointingWanted(envelope);
      default -> new Inbound.Happened(envelope, ReadFacts.of(message));
    };
  }

  private Inbound tools(List<ToolCall> calls, Style style) {
    return new Inbound.ToolsCalled(FixedParameters.fill(envelope, calls), calls, style);
  }
}
