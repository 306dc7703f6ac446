package dev.switchboard.adapter.http.sample;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.ApiKey;
import dev.switchboard.domain.workspace.Workspace;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.domain.workspace.Workspaces;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Knows one key; asked for the keys of `down`, it is not reached.
@Singleton
public final class OneWorkspace implements Workspaces {
  public static final ApiKey KEY = new ApiKey(new WorkspaceId("acme"), "x".repeat(24));

  @Override
  public Optional<Workspace> find(WorkspaceId id) {
    return Optional.empty();
  }

  @Override
  public void put(Workspace workspace) {}

  @Override
  public boolean knows(ApiKey key) {
    if (key.workspace().value().equals("down")) {
      throw new Fault.Passing("The directory is not reached.");
    }
    return key.equals(KEY);
  }

  @Override
  public void issue(ApiKey key, String name) {}

  @Override
  public void revoke(ApiKey key) {}
}
