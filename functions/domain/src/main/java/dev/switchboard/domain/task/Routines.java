package dev.switchboard.domain.task;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Remembers routines.
public interface Routines {
  Optional<Routine> find(WorkspaceId workspace, Routine.Id id);

  /// Saves it under the next version; false where it is not of the version that is stored.
  boolean save(WorkspaceId workspace, Routine routine);

  /// Nothing happens where there is none.
  void remove(WorkspaceId workspace, Routine.Id id);

  /// All of a workspace, by their ids.
  List<Routine> list(WorkspaceId workspace);

  /// Those of every workspace whose time has come by then, the longest due first. They may be a
  /// moment old.
  List<Due> due(Instant now, int most);

  /// A routine whose time has come.
  record Due(WorkspaceId workspace, Routine.Id id, Instant at) {}
}
