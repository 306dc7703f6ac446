package dev.switchboard.domain.reminder;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.List;

/// Remembers what is told of the appointments of each calendar.
public interface Reminders {
  /// The most of one calendar.
  int MOST = 20;

  /// In the order in which they were saved; none where nothing was.
  List<Reminder> of(WorkspaceId workspace, CalendarId calendar);

  /// Replaces what was there.
  void save(WorkspaceId workspace, CalendarId calendar, List<Reminder> reminders);
}
