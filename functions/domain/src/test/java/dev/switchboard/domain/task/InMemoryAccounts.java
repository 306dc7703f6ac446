package dev.switchboard.domain.task;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/// `Accounts` for tests, to which `InMemoryTasks` adds.
public final class InMemoryAccounts implements Accounts {
  private record Page(WorkspaceId workspace, YearMonth month) {}

  private final Map<WorkspaceId, Allowances> allowances = new HashMap<>();
  private final Map<Page, Spending> pages = new HashMap<>();

  @Override
  public synchronized Allowances allowances(WorkspaceId workspace) {
    return allowances.getOrDefault(workspace, Allowances.NONE);
  }

  @Override
  public synchronized void allow(WorkspaceId workspace, Allowances those) {
    allowances.put(workspace, those);
  }

  @Override
  public synchronized Spending spending(WorkspaceId workspace, YearMonth month) {
    return pages.getOrDefault(new Page(workspace, month), Spending.NONE);
  }

  synchronized void add(WorkspaceId workspace, Expense expense) {
    var page = new Page(workspace, expense.month());
    pages.put(page, pages.getOrDefault(page, Spending.NONE).plus(expense.agent(), expense.spent()));
  }
}
