package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.agent.FindOwner;
import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.booking.Subject;
import dev.switchboard.domain.booking.Team;
import dev.switchboard.domain.booking.Teams;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds whom the news of a linked calendar is for: the owner of the agent that an appointment came
/// through, else of the first agent that books into the calendar, by itself, as one of a team, or
/// as the time of a subject.
record FindLinksOwner(AgentDirectory agents, Calendars calendars, Teams teams) {
  Optional<Agent> find(
      WorkspaceId workspace, CalendarId calendar, Optional<Appointment> appointment) {
    return new FindOwner(agents)
        .find(workspace, appointment.flatMap(Appointment::agent), calendar)
        .or(() ->
            agents.list(workspace).stream()
                .filter(agent ->
                    agent.calendar().stream()
                        .flatMap(booked -> booked(workspace, booked))
                        .anyMatch(calendar::equals))
                .findFirst());
  }

  /// The calendars into which is booked where this one is named: its own subjects', and a team's
  /// members' with theirs.
  private Stream<CalendarId> booked(WorkspaceId workspace, CalendarId named) {
    var team = teams.find(workspace, named).stream().map(Team::members);
    var members = Stream.concat(Stream.of(named), team.flatMap(ids -> ids.stream())).toList();
    var subjects =
        members.stream()
            .flatMap(id -> calendars.find(workspace, id).stream())
            .map(Calendar::subjects)
            .flatMap(all -> all.stream().map(Subject::calendar));
    return Stream.concat(members.stream(), subjects);
  }
}
