package dev.switchboard.adapter.dynamodb;

import dev.switchboard.adapter.dynamodb.Items.Key;
import dev.switchboard.domain.workspace.ApiKey;
import dev.switchboard.domain.workspace.Workspace;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.domain.workspace.Workspaces;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Workspaces and the hashes of their keys. A key that another process revoked may be known here
/// until the cache life is over.
final class StoredWorkspaces implements Workspaces {
  private final StoredTable directory;
  private final Fresh<WorkspaceId, Workspace> workspaces;
  private final Fresh<Key, Boolean> keys;

  StoredWorkspaces(StoredTable directory, InstantSource clock, Duration cacheLife) {
    this.directory = directory;
    this.workspaces = new Fresh<>(clock, cacheLife);
    this.keys = new Fresh<>(clock, cacheLife);
  }

  @Override
  public Optional<Workspace> find(WorkspaceId id) {
    return workspaces.get(id, () -> directory.get(Items.workspace(id)).map(WorkspaceItem::read));
  }

  @Override
  public void put(Workspace workspace) {
    try {
      directory.put(Items.workspace(workspace.id()), WorkspaceItem.of(workspace), Condition.NONE);
    } finally {
      workspaces.drop(workspace.id()::equals);
    }
  }

  @Override
  public boolean knows(ApiKey key) {
    var item = Items.key(key);
    return keys.get(item, () -> directory.get(item).map(_ -> true)).orElse(false);
  }

  @Override
  public void issue(ApiKey key, String name) {
    directory.put(Items.key(key), new Fields().put("name", name), Condition.NONE);
  }

  @Override
  public void revoke(ApiKey key) {
    var item = Items.key(key);
    try {
      directory.delete(item);
    } finally {
      keys.drop(item::equals);
    }
  }
}
