package dev.switchboard.adapter.dynamodb;

import dev.switchboard.adapter.dynamodb.Items.Key;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.task.History;
import dev.switchboard.domain.task.Task;
import java.util.List;
import java.util.Optional;

/// Reads a task from its head, and from what lies beside it where the head does not say all.
final class ReadTask {
  private static final int MOST_READINGS = 5;

  private final StoredTable tasks;

  ReadTask(StoredTable tasks) {
    this.tasks = tasks;
  }

  /// Asks no more where everything fitted into the head.
  Task task(Fields head) {
    if (!Pieces.isCut(head)) {
      return TaskItem.read(head);
    }
    var prefix = TaskKeys.PIECES + head.text(Items.SK);
    for (int reading = 0; reading < MOST_READINGS; reading++) {
      var beside = partition(Search.beginning(head.text(Items.PK), prefix));
      if (beside.hasPieces(head)) {
        return beside.task(head);
      }
    }
    throw busy();
  }

  Optional<History> history(Key key) {
    for (int reading = 0; reading < MOST_READINGS; reading++) {
      var found = partition(Search.partition(key.pk()));
      var head = found.head();
      if (head.filter(each -> !found.isWhole(each)).isEmpty()) {
        return head.map(found::history);
      }
    }
    throw busy();
  }

  /// That of a head which was just written. One that nobody had and nothing reached has none.
  History history(Fields head) {
    if (isFresh(head)) {
      return new History(TaskItem.read(head), List.of(), List.of());
    }
    for (int reading = 0; reading < MOST_READINGS; reading++) {
      var found = partition(Search.partition(head.text(Items.PK)));
      if (found.isWhole(head)) {
        return found.history(head);
      }
    }
    throw busy();
  }

  private static boolean isFresh(Fields head) {
    return head.number(TaskKeys.STEP_COUNT).signum() == 0
        && head.number(TaskKeys.SIGNAL_COUNT).signum() == 0
        && !Pieces.isCut(head);
  }

  private TaskPartition partition(Search search) {
    return new TaskPartition(tasks.many().query(search));
  }

  private static Fault busy() {
    return new Fault.Passing("A task was being written all the time while it was read.");
  }
}
