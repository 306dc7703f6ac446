package dev.switchboard.adapter.dynamodb;

import dev.switchboard.adapter.dynamodb.Items.Key;
import dev.switchboard.domain.task.Step;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.TaskStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Gives a task to one taker. Each taking bears a mark of its own, so that a taker whose answer was
/// lost and whose request was sent again still knows that the task is its.
final class TakeTask {
  private final StoredTable tasks;

  TakeTask(StoredTable tasks) {
    this.tasks = tasks;
  }

  /// One write where there is work to do, two where only the telling is left; and one read where
  /// somebody had it before.
  Optional<Task> take(Key key, Instant now, Instant leaseUntil) {
    var taker = UUID.randomUUID().toString();
    var toWork = tasks.updateAndGet(key, TaskChange.takenToWork(taker, now, leaseUntil));
    var taken =
        hasEnded(toWork)
            ? tasks.updateAndGet(key, TaskChange.takenToTell(taker, now, leaseUntil))
            : toWork;
    return ofTaker(taken, taker).map(item -> TaskItem.read(item, steps(key, item)));
  }

  private static boolean hasEnded(Written written) {
    return written instanceof Written.Refused refused
        && refused
            .stored()
            .map(item -> TaskStatus.valueOf(item.text(Items.STATUS)).ended())
            .orElse(false);
  }

  private static Optional<Fields> ofTaker(Written written, String taker) {
    return switch (written) {
      case Written.Done done -> Optional.of(done.now());
      case Written.Refused refused ->
          refused.stored().filter(item -> item.maybeText(Items.TAKER).equals(Optional.of(taker)));
    };
  }

  /// Whoever takes a task first finds no steps.
  private List<Step> steps(Key key, Fields item) {
    return item.number(Items.FENCE).longValue() <= 1
        ? List.of()
        : tasks.many().query(Search.beginning(key.pk(), Items.STEPS)).stream()
            .map(TaskItem::readStep)
            .toList();
  }
}
