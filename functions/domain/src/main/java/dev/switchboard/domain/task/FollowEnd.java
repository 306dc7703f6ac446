package dev.switchboard.domain.task;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.List;

/// Does what follows the end of a task: its branches are called off, the task that it is a branch
/// of hears of it, and so does everybody else who wants to. It is done again where it broke off, so
/// each part bears repeating.
public final class FollowEnd {
  /// Somebody who wants to know that a task has ended. A repeat tells nothing new.
  public interface Listener {
    void ended(WorkspaceId workspace, Task task);
  }

  private final Tasks tasks;
  private final SignalTask signal;
  private final List<Listener> listeners;
  private final InstantSource clock;

  public FollowEnd(Tasks tasks, SignalTask signal, List<Listener> listeners, InstantSource clock) {
    this.tasks = tasks;
    this.signal = signal;
    this.listeners = List.copyOf(listeners);
    this.clock = clock;
  }

  void follow(WorkspaceId workspace, History history) {
    var task = history.task();
    for (var branch : history.openBranches()) {
      signal.signal(
          workspace,
          branch.task(),
          new Signal.Cancel("The task that it was for is over.", clock.instant()));
    }
    task.order().parent().ifPresent(parent -> signal.signal(workspace, parent.task(), endOf(task)));
    listeners.forEach(listener -> listener.ended(workspace, task));
    tasks.settle(workspace, task.id(), task.fence(), Expense.of(history, clock.instant()));
  }

  private static Signal endOf(Task task) {
    return new Signal.BranchEnded(
        task.id(), task.status(), task.result(), task.error(), task.used(), task.updatedAt());
  }
}
