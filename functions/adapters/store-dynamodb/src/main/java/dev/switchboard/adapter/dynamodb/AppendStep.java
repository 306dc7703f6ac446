package dev.switchboard.adapter.dynamodb;

import dev.switchboard.adapter.dynamodb.Items.Key;
import java.util.List;

/// Changes the head of a task and puts a step beside it, by one transaction of two writes. Only
/// whoever leaves a signal may be in the way, so it is tried again.
final class AppendStep {
  private static final int MOST_TRIES = 10;

  private final StoredTable tasks;

  AppendStep(StoredTable tasks) {
    this.tasks = tasks;
  }

  /// False where the head may not be changed so.
  ///
  /// @param besides what of the head does not fit into it
  boolean append(Key head, Change change, Pieces step, Pieces... besides) {
    return Transacted.insist(MOST_TRIES, () -> write(head, change, step, List.of(besides)));
  }

  private Transacted write(Key head, Change change, Pieces step, List<Pieces> besides) {
    var transaction =
        tasks.transaction().update(head, change).put(step.owner(), step.item(), Condition.NONE);
    besides.forEach(pieces -> pieces.with(transaction));
    return step.with(transaction).attempt();
  }
}
