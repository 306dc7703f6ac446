package dev.switchboard.domain.workflow;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// `Workflows` for tests.
public final class InMemoryWorkflows implements Workflows {
  private record Name(WorkspaceId workspace, WorkflowId id) {}

  private final Map<Name, NavigableMap<Long, Definition>> stored = new HashMap<>();

  @Override
  public synchronized Saving save(WorkspaceId workspace, Definition definition) {
    var versions =
        stored.computeIfAbsent(new Name(workspace, definition.id()), any -> new TreeMap<>());
    long newest = versions.isEmpty() ? 0 : versions.lastKey();
    if (definition.version() != newest) {
      return new Saving.Stale();
    }
    var saved = definition.as(newest + 1);
    versions.put(newest + 1, saved);
    return new Saving.Saved(saved);
  }

  @Override
  public synchronized Optional<Definition> find(
      WorkspaceId workspace, WorkflowId id, long version) {
    return versions(workspace, id).map(all -> all.get(version));
  }

  @Override
  public synchronized Optional<Definition> newest(WorkspaceId workspace, WorkflowId id) {
    return versions(workspace, id).map(all -> all.lastEntry().getValue());
  }

  private Optional<NavigableMap<Long, Definition>> versions(WorkspaceId workspace, WorkflowId id) {
    return Optional.ofNullable(stored.get(new Name(workspace, id))).filter(all -> !all.isEmpty());
  }

  @Override
  public synchronized List<Definition> list(WorkspaceId workspace) {
    return stored.keySet().stream()
        .filter(name -> name.workspace().equals(workspace))
        .flatMap(name -> newest(workspace, name.id()).stream())
        .sorted(Comparator.comparing(each -> each.id().value()))
        .toList();
  }
}
