package dev.switchboard.adapter.sqs;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.conversation.CallEvent;
import dev.switchboard.domain.conversation.plain.ReadFact;
import dev.switchboard.domain.conversation.plain.WriteFact;
import dev.switchboard.domain.plain.PlainObject;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// What travels on the queue of calls: one fact of one call, with what is known of the call.
public final class CallEventMessage {
  private CallEventMessage() {}

  static String write(CallEvent event) {
    return Wire.write(
        Wire.record("fact")
            .put("workspace", event.workspace().value())
            .put("call", event.call())
            .put("channel", event.channel())
            .put("key", event.key())
            .put("event", event.type())
            .put("at", event.at().toString())
            .put("agent", event.agent().map(AgentId::value))
            .put("caller", event.caller())
            .put("called", event.called())
            .put("controlUrl", event.controlUrl())
            .put("fact", WriteFact.write(event.fact()).values()));
  }

  /// Empty where this version cannot read it.
  public static Optional<CallEvent> read(String body) {
    try {
      return Wire.read(body).flatMap(CallEventMessage::event);
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  private static Optional<CallEvent> event(PlainObject fields) {
    var workspace = fields.text("workspace").flatMap(WorkspaceId::of);
    var call = fields.text("call");
    var fact = ReadFact.read(fields.object("fact"));
    if (workspace.isEmpty() || call.isEmpty() || fact.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new CallEvent(
            workspace.get(),
            call.get(),
            fields.textOr("channel", ""),
            fields.textOr("key", ""),
            fields.textOr("event", ""),
            Instant.parse(fields.textOr("at", "")),
            fields.text("agent").flatMap(AgentId::of),
            fields.text("caller"),
            fields.text("called"),
            fields.text("controlUrl"),
            fact.get()));
  }
}
