package dev.switchboard.domain.reasoning;

import dev.switchboard.domain.workspace.WorkspaceId;

/// Remembers which models each workspace has set up. Keys are sealed where they are stored.
public interface Lineups {
  /// Without any model where nothing was ever set up.
  Lineup find(WorkspaceId workspace);

  /// Replaces what was there.
  void put(WorkspaceId workspace, Lineup lineup);
}
