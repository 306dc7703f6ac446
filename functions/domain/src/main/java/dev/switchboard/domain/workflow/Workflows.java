package dev.switchboard.domain.workflow;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/// Remembers the workflows of each workspace, in all their versions.
public interface Workflows {
  /// Stores it as the version after the one it carries, where that is the newest.
  Saving save(WorkspaceId workspace, Definition definition);

  Optional<Definition> find(WorkspaceId workspace, WorkflowId id, long version);

  Optional<Definition> newest(WorkspaceId workspace, WorkflowId id);

  /// The newest version of each, in the order of their ids.
  List<Definition> list(WorkspaceId workspace);

  /// How a save can end.
  sealed interface Saving {
    /// As it is stored now, with its new version.
    record Saved(Definition definition) implements Saving {}

    /// It carries another version than the newest; nothing was written.
    record Stale() implements Saving {}
  }
}
