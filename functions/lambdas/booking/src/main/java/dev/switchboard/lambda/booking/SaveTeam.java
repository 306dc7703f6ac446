package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.booking.Team;
import dev.switchboard.domain.booking.Teams;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Stores a team that was sent, or tells what is in the way. Without a version the newest is
/// replaced, whatever it is.
final class SaveTeam {
  private static final int MOST_RACES = 5;

  private final Teams teams;
  private final Calendars calendars;

  SaveTeam(Teams teams, Calendars calendars) {
    this.teams = teams;
    this.calendars = calendars;
  }

  Team replace(WorkspaceId workspace, CalendarId id, TeamJson sent) {
    if (calendars.find(workspace, id).isPresent()) {
      throw ProblemException.field("id", "must not be that of a calendar.");
    }
    if (sent.version() != null) {
      return teams
          .save(workspace, read(workspace, id, sent, sent.version()))
          .orElseThrow(() -> stale(current(workspace, id)));
    }
    for (int race = 0; race < MOST_RACES; race++) {
      var saved = teams.save(workspace, read(workspace, id, sent, current(workspace, id)));
      if (saved.isPresent()) {
        return saved.get();
      }
    }
    throw new Fault.Passing("Too many changes of team %s at once.".formatted(id));
  }

  private Team read(WorkspaceId workspace, CalendarId id, TeamJson sent, long version) {
    var kind =
        Fields.form(
            "kind",
            Fields.given("kind", sent.kind()),
            text ->
                Stream.of(Team.Kind.values()).filter(each -> name(each).equals(text)).findFirst(),
            "round-robin or collective");
    var members = members(workspace, Fields.given("members", sent.members()));
    var name = Fields.given("name", sent.name()).strip();
    return Fields.made("members", () -> new Team(id, name, kind, members, version));
  }

  private List<CalendarId> members(WorkspaceId workspace, List<String> sent) {
    return IntStream.range(0, sent.size())
        .mapToObj(i ->
            Fields.form(
                "members[%d]".formatted(i),
                sent.get(i),
                text -> known(workspace, text),
                "the id of a calendar"))
        .toList();
  }

  private Optional<CalendarId> known(WorkspaceId workspace, String text) {
    return CalendarId.of(text).filter(id -> calendars.find(workspace, id).isPresent());
  }

  /// It may be older than what is stored, but not after a save that failed.
  private long current(WorkspaceId workspace, CalendarId id) {
    return teams.find(workspace, id).map(Team::version).orElse(0L);
  }

  private static ProblemException stale(long current) {
    return new ProblemException(
        HttpStatus.CONFLICT,
        "The team is at version %d by now.".formatted(current),
        Map.of("version", current));
  }

  private static String name(Team.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static TeamJson write(Team team) {
    return new TeamJson(
        team.id().value(),
        team.name(),
        name(team.kind()),
        team.members().stream().map(CalendarId::value).toList(),
        team.version());
  }
}
