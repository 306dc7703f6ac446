package dev.switchboard.domain.task;

import java.time.Duration;
import java.time.InstantSource;

/// Sends again what was stored and never sent or whose time has come, takes back what a dead worker
/// left, and has done what was left to do after an end.
public final class SweepTasks {
  private static final int MOST = 200;

  /// How long a message that waits its turn is left alone before it is sent again.
  private static final Duration IN_LINE = Duration.ofMinutes(5);

  private final Tasks tasks;
  private final TaskQueue queue;
  private final InstantSource clock;

  public SweepTasks(Tasks tasks, TaskQueue queue, InstantSource clock) {
    this.tasks = tasks;
    this.queue = queue;
    this.clock = clock;
  }

  /// How many were sent again.
  public int sweep() {
    var now = clock.instant();
    var due = tasks.due(now, MOST);
    for (var each : due) {
      wake(each);
      tasks.postpone(each, now.plus(IN_LINE));
    }
    return due.size();
  }

  /// What has not begun may have to stand in line; what somebody waits for, or died with, has not.
  private void wake(Tasks.Due due) {
    tasks
        .find(due.workspace(), due.id())
        .filter(task -> task.status() == TaskStatus.QUEUED)
        .ifPresentOrElse(
            task -> queue.offer(due.workspace(), task),
            () -> queue.send(due.workspace(), due.id(), Duration.ZERO));
  }
}
