package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.Page;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.booking.Teams;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import jakarta.validation.Valid;
import java.net.URI;

/// The teams of a workspace. An appointment of a team is kept in the calendar of the member whose
/// turn it is, or of the first member where it needs all; the feed and the linked mailbox of each
/// member that it needs show it.
@Controller("/v1/teams")
class TeamsController {
  private final Teams teams;
  private final SaveTeam saveTeam;

  TeamsController(Teams teams, Calendars calendars) {
    this.teams = teams;
    this.saveTeam = new SaveTeam(teams, calendars);
  }

  @Get
  Page<TeamJson> list(WorkspaceId workspace) {
    return Page.whole(teams.list(workspace).stream().map(SaveTeam::write).toList());
  }

  @Get("/{id}")
  TeamJson read(WorkspaceId workspace, String id) {
    return CalendarId.of(id)
        .flatMap(named -> teams.find(workspace, named))
        .map(SaveTeam::write)
        .orElseThrow(() -> ProblemException.unknown("team", id));
  }

  /// Makes it or replaces it. Appointments that are booked already stay as they are.
  @Put("/{id}")
  HttpResponse<TeamJson> replace(WorkspaceId workspace, String id, @Body @Valid TeamJson sent) {
    var named =
        Fields.form("id", id, CalendarId::of, "1 to 64 lower-case letters, digits and hyphens");
    if (sent.id() != null && !sent.id().equals(id)) {
      throw ProblemException.field("id", "must be the id in the path.");
    }
    var saved = saveTeam.replace(workspace, named, sent);
    return saved.version() == 1
        ? HttpResponse.created(SaveTeam.write(saved), URI.create("/v1/teams/" + named))
        : HttpResponse.ok(SaveTeam.write(saved));
  }
}
