package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;

/// Wakes whoever keeps a calendar in step. Losing a message costs only time: the link itself
/// remembers when it is due.
public interface LinkQueue {
  /// A longer delay than the queue knows is cut.
  void send(WorkspaceId workspace, CalendarId calendar, Duration delay);
}
