package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `Teams` for tests.
public final class InMemoryTeams implements Teams {
  private final Map<WorkspaceId, Map<CalendarId, Team>> stored = new HashMap<>();

  @Override
  public synchronized Optional<Team> find(WorkspaceId workspace, CalendarId id) {
    return Optional.ofNullable(of(workspace).get(id));
  }

  @Override
  public synchronized List<Team> list(WorkspaceId workspace) {
    return of(workspace).values().stream()
        .sorted(Comparator.comparing(team -> team.id().value()))
        .toList();
  }

  @Override
  public synchronized Optional<Team> save(WorkspaceId workspace, Team team) {
    if (team.version() != find(workspace, team.id()).map(Team::version).orElse(0L)) {
      return Optional.empty();
    }
    var saved = team.withVersion(team.version() + 1);
    of(workspace).put(saved.id(), saved);
    return Optional.of(saved);
  }

  private Map<CalendarId, Team> of(WorkspaceId workspace) {
    return stored.computeIfAbsent(workspace, any -> new HashMap<>());
  }
}
