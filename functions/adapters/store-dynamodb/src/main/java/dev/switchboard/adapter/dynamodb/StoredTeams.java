package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Team;
import dev.switchboard.domain.booking.Teams;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Which calendars are booked as one.
final class StoredTeams implements Teams {
  private final StoredTable directory;
  private final Fresh<Id, Team> found;

  private record Id(WorkspaceId workspace, CalendarId id) {}

  StoredTeams(StoredTable directory, InstantSource clock, Duration cacheLife) {
    this.directory = directory;
    this.found = new Fresh<>(clock, cacheLife);
  }

  @Override
  public Optional<Team> find(WorkspaceId workspace, CalendarId id) {
    return found.get(
        new Id(workspace, id), () -> directory.get(Items.team(workspace, id)).map(TeamItem::read));
  }

  @Override
  public List<Team> list(WorkspaceId workspace) {
    return directory.many().query(Search.beginning(Items.of(workspace), Items.TEAMS)).stream()
        .map(TeamItem::read)
        .toList();
  }

  @Override
  public Optional<Team> save(WorkspaceId workspace, Team team) {
    var version = team.version() + 1;
    var change =
        Change.where(Condition.version(team.version()))
            .set(Items.VERSION, version)
            .set(Items.DOC, TeamItem.doc(team).values());
    try {
      var written = directory.update(Items.team(workspace, team.id()), change);
      return written.done() ? Optional.of(team.withVersion(version)) : Optional.empty();
    } finally {
      found.drop(new Id(workspace, team.id())::equals);
    }
  }
}
