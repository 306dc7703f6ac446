package dev.switchboard.domain.task;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.YearMonth;

/// Accounts that cannot be read as the weather has it.
record ShakyAccounts(InMemoryAccounts store, Weather weather) implements Accounts {
  @Override
  public Allowances allowances(WorkspaceId workspace) {
    return weather.read(() -> store.allowances(workspace));
  }

  @Override
  public void allow(WorkspaceId workspace, Allowances allowances) {
    store.allow(workspace, allowances);
  }

  @Override
  public Spending spending(WorkspaceId workspace, YearMonth month) {
    return weather.read(() -> store.spending(workspace, month));
  }
}
