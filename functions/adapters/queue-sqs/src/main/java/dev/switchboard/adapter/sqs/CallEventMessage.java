package dev.switchboard.adapter.sqs;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.conversation.CallEvent;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What travels on the queue of calls: one fact of one call, with what is known of the call.
public final class CallEventMessage {
  private CallEventMessage() {}

  static String write(CallEvent event) {
    var fields = Wire.fields();
    fields.put("version", Wire.VERSION);
    fields.put("type", "fact");
    fields.put("workspace", event.workspace().value());
    fields.put("call", event.call());
    fields.put("channel", event.channel());
    fields.put("key", event.key());
    fields.put("event", event.type());
    fields.put("at", event.at().toString());
    event.agent().ifPresent(agent -> fields.put("agent", agent.value()));
    event.caller().ifPresent(caller -> fields.put("caller", caller));
    event.called().ifPresent(called -> fields.put("called", called));
    event.controlUrl().ifPresent(url -> fields.put("controlUrl", url));
    fields.put("fact", FactFields.write(event.fact()));
    return Wire.write(fields);
  }

  /// Empty where this version cannot read it.
  public static Optional<CallEvent> read(String body) {
    try {
      return Wire.read(body).flatMap(CallEventMessage::event);
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  private static Optional<CallEvent> event(Map<String, Object> fields) {
    var workspace = Wire.text(fields, "workspace").flatMap(WorkspaceId::of);
    var call = Wire.text(fields, "call");
    var fact = FactFields.read(Wire.map(fields, "fact"));
    if (workspace.isEmpty() || call.isEmpty() || fact.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new CallEvent(
            workspace.get(),
            call.get(),
            Wire.text(fields, "channel").orElse(""),
            Wire.text(fields, "key").orElse(""),
            Wire.text(fields, "event").orElse(""),
            Instant.parse(Wire.text(fields, "at").orElse("")),
            Wire.text(fields, "agent").flatMap(AgentId::of),
            Wire.text(fields, "caller"),
            Wire.text(fields, "called"),
            Wire.text(fields, "controlUrl"),
            fact.get()));
  }
}
