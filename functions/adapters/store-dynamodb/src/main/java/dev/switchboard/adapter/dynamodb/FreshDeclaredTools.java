package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.task.declared.Declarations;
import dev.switchboard.domain.task.declared.DeclaredTool;
import dev.switchboard.domain.task.declared.DeclaredTools;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Declared tools, answered from memory for the cache life: a task asks for them before each move.
final class FreshDeclaredTools implements DeclaredTools {
  private final Declarations declarations;
  private final Fresh<WorkspaceId, Map<String, DeclaredTool>> tools;

  FreshDeclaredTools(Declarations declarations, InstantSource clock, Duration cacheLife) {
    this.declarations = declarations;
    this.tools = new Fresh<>(clock, cacheLife);
  }

  @Override
  public List<DeclaredTool> find(WorkspaceId workspace, Set<String> names) {
    return tools
        .get(workspace, () -> Optional.of(DeclaredTools.byName(declarations.list(workspace))))
        .orElse(Map.of())
        .values()
        .stream()
        .filter(tool -> names.contains(tool.name()))
        .toList();
  }
}
