package dev.switchboard.domain.task.declared;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Set;

/// The operations that a workspace declared.
public interface DeclaredTools {
  /// Those of these names; those that are not declared are left out.
  List<DeclaredTool> find(WorkspaceId workspace, Set<String> names);
}
