package dev.switchboard.domain.task;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.YearMonth;

/// Remembers what workspaces may spend on their tasks, and what they spent. What was spent is added
/// by `Tasks`, whenever a worker leaves a task.
public interface Accounts {
  /// `Allowances.NONE` where nothing is limited. They may be answered from memory for a while.
  Allowances allowances(WorkspaceId workspace);

  /// In place of those there were.
  void allow(WorkspaceId workspace, Allowances allowances);

  /// What was spent in a month of UTC, every addition before included.
  Spending spending(WorkspaceId workspace, YearMonth month);
}
