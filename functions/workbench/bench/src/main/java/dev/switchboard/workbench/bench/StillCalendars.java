package dev.switchboard.workbench.bench;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.booking.Team;
import dev.switchboard.domain.booking.Teams;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/// One calendar, which is found at no cost and never changes.
record StillCalendars(Calendar calendar) implements Calendars {
  @Override
  public Optional<Calendar> find(WorkspaceId workspace, CalendarId id) {
    return Optional.of(calendar).filter(it -> it.id().equals(id));
  }

  @Override
  public List<Calendar> list(WorkspaceId workspace) {
    return List.of(calendar);
  }

  @Override
  public Optional<Calendar> save(WorkspaceId workspace, Calendar changed) {
    return Optional.empty();
  }

  /// No teams.
  record NoTeams() implements Teams {
    @Override
    public Optional<Team> find(WorkspaceId workspace, CalendarId id) {
      return Optional.empty();
    }

    @Override
    public List<Team> list(WorkspaceId workspace) {
      return List.of();
    }

    @Override
    public Optional<Team> save(WorkspaceId workspace, Team team) {
      return Optional.empty();
    }
  }
}
