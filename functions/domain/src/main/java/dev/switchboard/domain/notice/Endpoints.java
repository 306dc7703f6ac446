package dev.switchboard.domain.notice;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/// Remembers the endpoints of each workspace. Their addresses and secrets are sealed wherever they
/// are stored.
public interface Endpoints {
  Optional<Endpoint> find(WorkspaceId workspace, EndpointId id);

  /// In the order of their ids.
  List<Endpoint> list(WorkspaceId workspace);

  /// Writes it as the version after the one it carries, if that one is still the stored one;
  /// whether it was.
  boolean save(WorkspaceId workspace, Endpoint endpoint);

  /// Removes it; false where there was none.
  boolean delete(WorkspaceId workspace, EndpointId id);
}
