package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.LocalDate;

/// Wakes whoever carries on the changes of a day. Losing a message costs only time: the day itself
/// remembers its follow-ups.
public interface FollowUpQueue {
  void send(WorkspaceId workspace, CalendarId calendar, LocalDate date);
}
