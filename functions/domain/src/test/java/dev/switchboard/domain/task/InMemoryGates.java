package dev.switchboard.domain.task;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.HashMap;
import java.util.Map;

/// `Gates` for tests.
public final class InMemoryGates implements Gates {
  private final Map<WorkspaceId, Gate> stored = new HashMap<>();
  private final boolean unguarded;

  public InMemoryGates() {
    this(false);
  }

  private InMemoryGates(boolean unguarded) {
    this.unguarded = unguarded;
  }

  /// One that does not check the version.
  static InMemoryGates unguarded() {
    return new InMemoryGates(true);
  }

  @Override
  public synchronized Gate find(WorkspaceId workspace) {
    return stored.getOrDefault(workspace, Gate.NEW);
  }

  @Override
  public synchronized boolean save(WorkspaceId workspace, Gate gate) {
    if (!unguarded && find(workspace).version() != gate.version()) {
      return false;
    }
    stored.put(
        workspace,
        new Gate(
            gate.version() + 1,
            gate.limits(),
            gate.inside(),
            gate.next(),
            gate.waiting(),
            gate.wakeAt()));
    return true;
  }
}
