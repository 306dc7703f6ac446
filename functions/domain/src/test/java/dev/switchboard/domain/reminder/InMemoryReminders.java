package dev.switchboard.domain.reminder;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// `Reminders` for tests.
public final class InMemoryReminders implements Reminders {
  private final Map<Key, List<Reminder>> stored = new ConcurrentHashMap<>();

  private record Key(WorkspaceId workspace, CalendarId calendar) {}

  @Override
  public List<Reminder> of(WorkspaceId workspace, CalendarId calendar) {
    return stored.getOrDefault(new Key(workspace, calendar), List.of());
  }

  @Override
  public void save(WorkspaceId workspace, CalendarId calendar, List<Reminder> reminders) {
    stored.put(new Key(workspace, calendar), List.copyOf(reminders));
  }
}
