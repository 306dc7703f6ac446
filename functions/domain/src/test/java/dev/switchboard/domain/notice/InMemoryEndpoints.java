package dev.switchboard.domain.notice;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `Endpoints` for tests.
public final class InMemoryEndpoints implements Endpoints {
  private final Map<Key, Endpoint> stored = new HashMap<>();

  private boolean broken;
  private boolean unreadable;

  private record Key(WorkspaceId workspace, EndpointId id) {}

  @Override
  public synchronized Optional<Endpoint> find(WorkspaceId workspace, EndpointId id) {
    return Optional.ofNullable(stored.get(new Key(workspace, id)));
  }

  @Override
  public synchronized List<Endpoint> list(WorkspaceId workspace) {
    if (unreadable) {
      throw new Fault.Lasting("A secret does not open.");
    }
    return stored.entrySet().stream()
        .filter(entry -> entry.getKey().workspace().equals(workspace))
        .map(Map.Entry::getValue)
        .sorted(Comparator.comparing(endpoint -> endpoint.id().value()))
        .toList();
  }

  @Override
  public synchronized boolean save(WorkspaceId workspace, Endpoint endpoint) {
    if (broken) {
      throw new Fault.Passing("Nothing can be saved.");
    }
    long before = find(workspace, endpoint.id()).map(Endpoint::version).orElse(0L);
    if (before != endpoint.version()) {
      return false;
    }
    stored.put(new Key(workspace, endpoint.id()), endpoint.withVersion(before + 1));
    return true;
  }

  /// From now on they cannot be read.
  synchronized void breakReads() {
    unreadable = true;
  }

  /// From now on each save fails.
  synchronized void breakSaves() {
    broken = true;
  }

  @Override
  public synchronized boolean delete(WorkspaceId workspace, EndpointId id) {
    return stored.remove(new Key(workspace, id)) != null;
  }
}
