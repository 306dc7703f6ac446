package dev.switchboard.domain.task.declared;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// `Declarations`, and the tools in them, for tests.
public final class InMemoryDeclarations implements Declarations, DeclaredTools {
  private record Name(WorkspaceId workspace, Declaration.Id id) {}

  private final Map<Name, Declaration> stored = new ConcurrentHashMap<>();

  @Override
  public Optional<Declaration> find(WorkspaceId workspace, Declaration.Id id) {
    return Optional.ofNullable(stored.get(new Name(workspace, id)));
  }

  @Override
  public List<Declaration> list(WorkspaceId workspace) {
    return stored.entrySet().stream()
        .filter(each -> each.getKey().workspace().equals(workspace))
        .map(Map.Entry::getValue)
        .sorted(Comparator.comparing(each -> each.id().value()))
        .toList();
  }

  @Override
  public void put(WorkspaceId workspace, Declaration declaration) {
    stored.put(new Name(workspace, declaration.id()), declaration);
  }

  @Override
  public boolean delete(WorkspaceId workspace, Declaration.Id id) {
    return stored.remove(new Name(workspace, id)) != null;
  }

  @Override
  public List<DeclaredTool> find(WorkspaceId workspace, Set<String> names) {
    return DeclaredTools.byName(list(workspace)).values().stream()
        .filter(tool -> names.contains(tool.name()))
        .toList();
  }
}
