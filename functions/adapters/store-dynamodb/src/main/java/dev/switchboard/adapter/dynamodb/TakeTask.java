package dev.switchboard.adapter.dynamodb;

import dev.switchboard.adapter.dynamodb.Items.Key;
import dev.switchboard.domain.task.History;
import dev.switchboard.domain.task.TaskStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Gives a task to one taker. Each taking bears a mark of its own, so that a taker whose answer was
/// lost and whose request was sent again still knows that the task is its. Whatever woke the taker,
/// from then on its thread works for what set the task off.
final class TakeTask {
  private final StoredTable tasks;
  private final ReadTask reading;

  TakeTask(StoredTable tasks, ReadTask reading) {
    this.tasks = tasks;
    this.reading = reading;
  }

  /// One write where there is work to do, two where only what follows its end is left; and one read
  /// where it has steps or signals.
  Optional<History> take(Key key, Instant now, Instant leaseUntil) {
    var mark = UUID.randomUUID().toString();
    var toWork = tasks.updateAndGet(key, TaskChange.takenToWork(mark, now, leaseUntil));
    var taken =
        hasEnded(toWork)
            ? tasks.updateAndGet(key, TaskChange.takenToFollow(mark, now, leaseUntil))
            : toWork;
    return taken
        .by(mark)
        .map(head -> {
          Cause.goOn(head);
          return reading.history(head);
        });
  }

  private static boolean hasEnded(Written written) {
    return written instanceof Written.Refused refused
        && refused
            .stored()
            .map(item -> TaskStatus.valueOf(item.text(Items.STATUS)).ended())
            .orElse(false);
  }
}
