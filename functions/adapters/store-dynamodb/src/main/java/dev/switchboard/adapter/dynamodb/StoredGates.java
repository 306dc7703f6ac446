package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.task.Gate;
import dev.switchboard.domain.task.Gates;
import dev.switchboard.domain.workspace.WorkspaceId;

/// Gates. A save whose answer was lost and that was sent again may end as one that lost a race
/// against itself; whoever saved then reads again, and finds what it wrote.
final class StoredGates implements Gates {
  private final StoredTable tasks;

  StoredGates(StoredTable tasks) {
    this.tasks = tasks;
  }

  @Override
  public Gate find(WorkspaceId workspace) {
    return tasks.get(LineKeys.gate(workspace)).map(GateItem::read).orElse(Gate.NEW);
  }

  @Override
  public boolean save(WorkspaceId workspace, Gate gate) {
    return tasks
        .put(LineKeys.gate(workspace), GateItem.of(gate), Condition.version(gate.version()))
        .done();
  }
}
