package dev.switchboard.domain.task.declared;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/// Remembers what workspaces declared. Headers are sealed where they are stored.
public interface Declarations {
  Optional<Declaration> find(WorkspaceId workspace, Declaration.Id id);

  /// All of a workspace, by their ids.
  List<Declaration> list(WorkspaceId workspace);

  /// Makes it, or replaces the one of this id.
  void put(WorkspaceId workspace, Declaration declaration);

  /// False where there was none.
  boolean delete(WorkspaceId workspace, Declaration.Id id);
}
