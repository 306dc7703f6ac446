package dev.switchboard.workbench.bench;

import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.TaskStatus;
import dev.switchboard.domain.task.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A worker who takes a task, and gives it back as it was.
final class Taken {
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final Tasks tasks;
  private Optional<Task> task = Optional.empty();

  Taken(Tasks tasks) {
    this.tasks = tasks;
  }

  void take(int number) {
    var now = Instant.now();
    var history =
        tasks.take(Grown.WORKSPACE, Filled.task(number), now, now.plus(LEASE)).orElseThrow();
    task = Optional.of(history.task());
  }

  void giveBack() {
    var had = task.orElseThrow();
    var now = Instant.now();
    var rest =
        new Tasks.Rest(
            TaskStatus.QUEUED,
            0,
            had.signals(),
            Optional.of(now),
            Optional.of(now.plus(LEASE)),
            Optional.empty(),
            Optional.empty());
    if (!tasks.rest(Grown.WORKSPACE, had.id(), had.fence(), rest)) {
      throw new IllegalStateException("The task must be given back.");
    }
  }
}
