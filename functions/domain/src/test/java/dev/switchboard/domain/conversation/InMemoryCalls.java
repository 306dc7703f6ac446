package dev.switchboard.domain.conversation;

import dev.switchboard.domain.conversation.Fact.Reported;
import dev.switchboard.domain.conversation.Fact.StatusChanged;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `Calls` for tests.
public final class InMemoryCalls implements Calls {
  private final Map<Id, CallHead> heads = new HashMap<>();
  private final Map<Id, Map<String, CallEvent>> facts = new HashMap<>();

  private record Id(WorkspaceId workspace, String call) {}

  @Override
  public synchronized void record(CallEvent event) {
    var id = new Id(event.workspace(), event.call());
    heads.merge(id, headOf(event), InMemoryCalls::filled);
    facts
        .computeIfAbsent(id, any -> new HashMap<>())
        .merge(event.key(), event, (one, other) -> one.at().isAfter(other.at()) ? other : one);
  }

  @Override
  public synchronized Optional<CallHead> head(WorkspaceId workspace, String call) {
    return Optional.ofNullable(heads.get(new Id(workspace, call)));
  }

  @Override
  public synchronized Optional<CallRecord> read(WorkspaceId workspace, String call) {
    return head(workspace, call)
        .map(head ->
            CallRecord.of(head, facts.getOrDefault(new Id(workspace, call), Map.of()).values()));
  }

  @Override
  public synchronized List<CallHead> list(
      WorkspaceId workspace, Optional<Instant> before, int most) {
    return heads.entrySet().stream()
        .filter(entry -> entry.getKey().workspace().equals(workspace))
        .map(Map.Entry::getValue)
        .filter(head -> before.map(head.firstSeen()::isBefore).orElse(true))
        .sorted(Comparator.comparing(CallHead::firstSeen).reversed())
        .limit(most)
        .toList();
  }

  private static CallHead headOf(CallEvent event) {
    return new CallHead(
        event.call(),
        event.channel(),
        event.at(),
        event.agent(),
        event.caller(),
        event.called(),
        event.controlUrl(),
        ends(event.fact()));
  }

  private static boolean ends(Fact fact) {
    return fact instanceof Reported
        || (fact instanceof StatusChanged change && change.status().equals("ended"));
  }

  /// What was known first stays; what was not known is filled in.
  private static CallHead filled(CallHead first, CallHead later) {
    return new CallHead(
        first.call(),
        first.channel(),
        first.firstSeen(),
        first.agent().or(later::agent),
        first.caller().or(later::caller),
        first.called().or(later::called),
        first.controlUrl().or(later::controlUrl),
        first.ended() || later.ended());
  }
}
