package dev.switchboard.domain.task;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;

/// Wakes a worker for a task. Only the id travels; a lost message costs only time, because the
/// sweep sends it again.
public interface TaskQueue {
  /// Sends after a delay of at most 15 minutes; a longer one is cut, and the sweep does the rest.
  void send(WorkspaceId workspace, TaskId id, Duration delay);
}
