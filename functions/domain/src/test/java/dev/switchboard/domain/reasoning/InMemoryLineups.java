package dev.switchboard.domain.reasoning;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// `Lineups` for tests.
public final class InMemoryLineups implements Lineups {
  private final Map<WorkspaceId, Lineup> stored = new ConcurrentHashMap<>();

  @Override
  public Lineup find(WorkspaceId workspace) {
    return stored.getOrDefault(workspace, Lineup.NONE);
  }

  @Override
  public void put(WorkspaceId workspace, Lineup lineup) {
    stored.put(workspace, lineup);
  }
}
