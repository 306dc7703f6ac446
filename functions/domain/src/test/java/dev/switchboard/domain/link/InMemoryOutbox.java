package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.AppointmentId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `Outbox` for tests.
public final class InMemoryOutbox implements Outbox {
  private record Key(WorkspaceId workspace, CalendarId calendar, AppointmentId appointment) {
    static Key of(WorkspaceId workspace, Pending pending) {
      return new Key(workspace, pending.calendar(), pending.appointment());
    }
  }

  private final Map<Key, Pending> stored = new HashMap<>();

  @Override
  public synchronized void put(WorkspaceId workspace, Pending pending) {
    stored.merge(
        Key.of(workspace, pending),
        pending,
        (old, now) -> old.revision() > now.revision() ? old : now);
  }

  @Override
  public synchronized List<Pending> list(WorkspaceId workspace, CalendarId calendar) {
    return stored.entrySet().stream()
        .filter(each -> each.getKey().workspace().equals(workspace))
        .map(Map.Entry::getValue)
        .filter(each -> each.calendar().equals(calendar))
        .sorted(
            Comparator.comparingInt(Pending::tries)
                .thenComparing(each -> each.appointment().toString()))
        .toList();
  }

  @Override
  public synchronized void tried(WorkspaceId workspace, Pending pending) {
    find(workspace, pending)
        .ifPresent(old ->
            stored.put(
                Key.of(workspace, pending),
                new Pending(old.calendar(), old.appointment(), old.revision(), old.tries() + 1)));
  }

  @Override
  public synchronized void done(WorkspaceId workspace, Pending pending) {
    find(workspace, pending).ifPresent(_ -> stored.remove(Key.of(workspace, pending)));
  }

  private Optional<Pending> find(WorkspaceId workspace, Pending pending) {
    return Optional.ofNullable(stored.get(Key.of(workspace, pending)))
        .filter(old -> old.revision() == pending.revision());
  }
}
