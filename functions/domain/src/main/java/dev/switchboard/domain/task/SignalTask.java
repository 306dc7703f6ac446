package dev.switchboard.domain.task;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.task.Tasks.Left;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;

/// Leaves a signal in a task's letter box and wakes a worker for it. A worker that has the task
/// just now finds it with its next heartbeat, or when it would give the task up.
public final class SignalTask {
  private final Tasks tasks;
  private final TaskQueue queue;

  public SignalTask(Tasks tasks, TaskQueue queue) {
    this.tasks = tasks;
    this.queue = queue;
  }

  public Left signal(WorkspaceId workspace, TaskId id, Signal signal) {
    var left = tasks.leave(workspace, id, signal);
    if (left == Left.LEFT) {
      try {
        queue.send(workspace, id, Duration.ZERO);
      } catch (Fault onlyTheFastPath) {
        // The task is due since the signal reached it, and the sweep sends it.
      }
    }
    return left;
  }
}
