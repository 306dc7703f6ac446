package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.conversation.CallEvent;
import dev.switchboard.domain.conversation.CallHead;
import dev.switchboard.domain.conversation.Fact;
import dev.switchboard.domain.conversation.Fact.Noted;
import dev.switchboard.domain.conversation.Fact.Reported;
import dev.switchboard.domain.conversation.Fact.StatusChanged;
import dev.switchboard.domain.conversation.plain.ReadFact;
import dev.switchboard.domain.conversation.plain.WriteFact;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.plain.PlainObject;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.DateTimeException;
import java.util.Map;

/// How a call's head and its facts are stored.
final class CallItem {
  private static final String CALL = "call";
  private static final String CHANNEL = "channel";
  private static final String FIRST_SEEN = "firstSeen";
  private static final String CALLER = "caller";
  private static final String CALLED = "called";
  private static final String CONTROL_URL = "controlUrl";
  private static final String ENDED = "ended";

  private CallItem() {}

  /// What an event tells of the call itself. Nothing that is set is ever changed, so the order of
  /// events does not matter.
  static Change head(CallEvent event) {
    var change =
        Change.where(Condition.NONE)
            .setOnce(CALL, event.call())
            .setOnce(CHANNEL, event.channel())
            .setOnce(FIRST_SEEN, Moments.text(event.at()))
            .setOnce(Items.NEWEST_OF, Items.of(event.workspace()))
            .setOnce(Items.NEWEST_AT, Moments.text(event.at()) + "#" + event.call())
            .setOnce(Items.EXPIRES_AT, Expiry.of(event.at()));
    event.agent().ifPresent(agent -> change.setOnce(Items.AGENT, agent.value()));
    event.caller().ifPresent(number -> change.setOnce(CALLER, number));
    event.called().ifPresent(number -> change.setOnce(CALLED, number));
    event.controlUrl().ifPresent(url -> change.setOnce(CONTROL_URL, url));
    return ends(event.fact()) ? change.set(ENDED, true) : change;
  }

  private static boolean ends(Fact fact) {
    return fact instanceof Reported
        || (fact instanceof StatusChanged change && change.status().equals("ended"));
  }

  static CallHead readHead(Fields item) {
    return new CallHead(
        item.text(CALL),
        item.text(CHANNEL),
        item.time(FIRST_SEEN),
        item.maybeText(Items.AGENT).map(AgentId::new),
        item.maybeText(CALLER),
        item.maybeText(CALLED),
        item.maybeText(CONTROL_URL),
        item.isTrue(ENDED));
  }

  static Fields event(CallEvent event) {
    return new Fields()
        .put(CALL, event.call())
        .put(CHANNEL, event.channel())
        .put("key", event.key())
        .put("type", event.type())
        .put(Items.AT, event.at())
        .putText(Items.AGENT, event.agent().map(AgentId::value))
        .putText(CALLER, event.caller())
        .putText(CALLED, event.called())
        .putText(CONTROL_URL, event.controlUrl())
        .put("fact", WriteFact.write(event.fact()).values())
        .put(Items.EXPIRES_AT, Expiry.of(event.at()));
  }

  static CallEvent readEvent(WorkspaceId workspace, Fields item) {
    return new CallEvent(
        workspace,
        item.text(CALL),
        item.text(CHANNEL),
        item.text("key"),
        item.text("type"),
        item.time(Items.AT),
        item.maybeText(Items.AGENT).map(AgentId::new),
        item.maybeText(CALLER),
        item.maybeText(CALLED),
        item.maybeText(CONTROL_URL),
        readFact(item.fields("fact")));
  }

  /// One of a kind that a later version wrote is read as a note of that kind.
  static Fact readFact(Fields fact) {
    try {
      return ReadFact.read(new PlainObject(fact.values()))
          .orElseGet(() -> new Noted(Map.of("kind", fact.text("kind"))));
    } catch (DateTimeException e) {
      throw new Fault.Lasting("Stored attribute fact must have moments where times are.", e);
    }
  }
}
