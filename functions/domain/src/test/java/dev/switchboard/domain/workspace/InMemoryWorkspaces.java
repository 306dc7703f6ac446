package dev.switchboard.domain.workspace;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// `Workspaces` for tests.
public final class InMemoryWorkspaces implements Workspaces {
  private final Map<WorkspaceId, Workspace> workspaces = new ConcurrentHashMap<>();
  private final Set<String> hashes = ConcurrentHashMap.newKeySet();

  @Override
  public Optional<Workspace> find(WorkspaceId id) {
    return Optional.ofNullable(workspaces.get(id));
  }

  @Override
  public void put(Workspace workspace) {
    workspaces.put(workspace.id(), workspace);
  }

  @Override
  public boolean knows(ApiKey key) {
    return hashes.contains(key.hash());
  }

  @Override
  public void issue(ApiKey key, String name) {
    hashes.add(key.hash());
  }

  @Override
  public void revoke(ApiKey key) {
    hashes.remove(key.hash());
  }
}
