package dev.switchboard.adapter.dynamodb;

import dev.switchboard.adapter.dynamodb.Items.Key;
import dev.switchboard.domain.task.Expense;
import dev.switchboard.domain.workspace.WorkspaceId;

/// Changes the head of a task and adds what it took to its workspace's spending, by one transaction
/// of two writes. Every worker of the workspace adds there, so it is tried again more often.
final class AddExpense {
  private static final int MOST_TRIES = 40;

  private final StoredTable tasks;

  AddExpense(StoredTable tasks) {
    this.tasks = tasks;
  }

  /// False where the head may not be changed so.
  boolean add(WorkspaceId workspace, Key head, Change change, Expense expense) {
    return Transacted.insist(
        MOST_TRIES,
        () ->
            tasks
                .transaction()
                .update(head, change)
                .update(SpendingItem.key(workspace, expense.month()), SpendingItem.raised(expense))
                .attempt());
  }
}
