package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/// Remembers teams. What `find` gives may be as old as its cache life.
public interface Teams {
  Optional<Team> find(WorkspaceId workspace, CalendarId id);

  List<Team> list(WorkspaceId workspace);

  /// Writes the team as the version after the one it carries; empty where somebody else changed it
  /// meanwhile.
  Optional<Team> save(WorkspaceId workspace, Team team);
}
