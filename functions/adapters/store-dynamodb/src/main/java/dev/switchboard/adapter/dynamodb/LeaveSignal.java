package dev.switchboard.adapter.dynamodb;

import dev.switchboard.adapter.dynamodb.Items.Key;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.task.Signal;
import dev.switchboard.domain.task.TaskStatus;
import dev.switchboard.domain.task.Tasks.Left;
import java.util.Optional;

/// Puts a signal beside its task and counts it in the head, by one transaction. Whether a worker
/// has the task decides how the head changes, so it is tried again where that has changed.
final class LeaveSignal {
  private static final int MOST_TRIES = 20;
  private static final int HEAD = 0;

  private final StoredTable tasks;

  LeaveSignal(StoredTable tasks) {
    this.tasks = tasks;
  }

  Left leave(Key head, Signal signal) {
    var change = TaskChange.signalledAtRest(signal.at());
    for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
      switch (write(head, change, TaskItem.signal(head, signal))) {
        case Transacted.Done _ -> {
          return Left.LEFT;
        }
        case Transacted.Raced _ -> {}
        case Transacted.Refused refused when refused.number() == HEAD -> {
          var status = status(refused);
          if (status.isEmpty() || status.get().ended()) {
            return status.isEmpty() ? Left.UNKNOWN : Left.ENDED;
          }
          change =
              status.get() == TaskStatus.RUNNING
                  ? TaskChange.signalledAtWork()
                  : TaskChange.signalledAtRest(signal.at());
        }
        case Transacted.Refused _ -> {
          return Left.LEFT;
        }
      }
    }
    throw new Fault.Passing(
        "A signal was not left: others wrote the task in each of %d tries.".formatted(MOST_TRIES));
  }

  private Transacted write(Key head, Change change, Pieces signal) {
    var transaction =
        tasks
            .transaction()
            .update(head, change)
            .put(signal.owner(), signal.item(), Condition.ABSENT);
    return signal.with(transaction).attempt();
  }

  private static Optional<TaskStatus> status(Transacted.Refused refused) {
    return refused.stored().map(item -> TaskStatus.valueOf(item.text(Items.STATUS)));
  }
}
