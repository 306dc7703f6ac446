package dev.switchboard.domain.task;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.util.List;

/// Wakes a worker for a task. Only the id travels; a lost message costs only time, because the
/// sweep sends it again.
public interface TaskQueue {
  /// The longest delay that a message can have.
  Duration LONGEST = Duration.ofMinutes(15);

  /// Sends after a delay, which is no longer than the longest.
  void send(WorkspaceId workspace, TaskId id, Duration delay);

  /// Wakes a worker for a task that has just been accepted, unless it is plain that there is no
  /// room for it. Cheaper than an offer, which may have others wait: who has no room finds out when
  /// a worker comes.
  default void announce(WorkspaceId workspace, Task task) {
    offer(workspace, task);
  }

  /// Wakes a worker for a task that nobody has, as soon as there is room for it.
  default void offer(WorkspaceId workspace, Task task) {
    send(workspace, task.id(), Duration.ZERO);
  }

  /// As `offer` for each; for less where there are many.
  default void offer(WorkspaceId workspace, List<Task> tasks) {
    tasks.forEach(task -> offer(workspace, task));
  }
}
