package dev.switchboard.domain.task;

import dev.switchboard.domain.workspace.WorkspaceId;

/// Remembers the gate of each workspace.
public interface Gates {
  /// As it is now, every save before included; `Gate.NEW` where there was none.
  Gate find(WorkspaceId workspace);

  /// Saves it under the next version; false where it is not of the version that is stored.
  boolean save(WorkspaceId workspace, Gate gate);
}
