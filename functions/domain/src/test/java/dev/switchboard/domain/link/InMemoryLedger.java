package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.AppointmentId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `Ledger` for tests.
public final class InMemoryLedger implements Ledger {
  private record EventKey(WorkspaceId workspace, CalendarId calendar, String event) {}

  private record PairKey(WorkspaceId workspace, CalendarId calendar, AppointmentId appointment) {}

  private final Map<PairKey, Pair> pairs = new HashMap<>();
  private final Map<EventKey, Known> known = new HashMap<>();

  @Override
  public synchronized Map<AppointmentId, Pair> pairs(
      WorkspaceId workspace, CalendarId calendar, Collection<AppointmentId> appointments) {
    return new HashSet<>(appointments)
        .stream()
            .filter(id -> pairs.containsKey(new PairKey(workspace, calendar, id)))
            .collect(
                Collectors.toMap(
                    Function.identity(), id -> pairs.get(new PairKey(workspace, calendar, id))));
  }

  @Override
  public synchronized void pair(WorkspaceId workspace, Pair pair) {
    pairs.put(new PairKey(workspace, pair.calendar(), pair.appointment()), pair);
    pair.event()
        .ifPresent(event ->
            known.put(
                new EventKey(workspace, pair.calendar(), event),
                new Known.Ours(pair.appointment())));
  }

  @Override
  public synchronized Map<String, Known> known(
      WorkspaceId workspace, CalendarId calendar, Collection<String> events) {
    return new HashSet<>(events)
        .stream()
            .filter(id -> known.containsKey(new EventKey(workspace, calendar, id)))
            .collect(
                Collectors.toMap(
                    Function.identity(), id -> known.get(new EventKey(workspace, calendar, id))));
  }

  @Override
  public synchronized void mirrored(
      WorkspaceId workspace, CalendarId calendar, String event, Known.Theirs span) {
    known.put(new EventKey(workspace, calendar, event), span);
  }

  @Override
  public synchronized void forget(WorkspaceId workspace, CalendarId calendar, String event) {
    known.remove(new EventKey(workspace, calendar, event));
  }
}
