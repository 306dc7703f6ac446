package dev.switchboard.domain.workspace;

import java.util.Optional;

/// Remembers workspaces and the API keys that belong to them.
public interface Workspaces {
  Optional<Workspace> find(WorkspaceId id);

  /// Replaces what was there.
  void put(Workspace workspace);

  /// Whether this key was issued and not revoked. Only the key's hash is ever stored.
  boolean knows(ApiKey key);

  void issue(ApiKey key, String name);

  void revoke(ApiKey key);
}
