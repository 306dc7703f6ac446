package dev.switchboard.domain.booking;

import static java.util.stream.Collectors.toSet;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds what a calendar's or a team's id names, and what is needed besides where an appointment is
/// about a subject that has time of its own.
public final class FindBookable {
  private final Calendars calendars;
  private final Teams teams;

  public FindBookable(Calendars calendars, Teams teams) {
    this.calendars = calendars;
    this.teams = teams;
  }

  /// What was found.
  public sealed interface Found {
    record One(Bookable bookable) implements Found {}

    /// There are subjects with time of their own, but none of that name; these are theirs.
    record WhichSubject(List<String> known) implements Found {}

    /// Nothing has that id.
    record Nothing() implements Found {}
  }

  /// Where no subject matters.
  public Optional<Bookable> find(WorkspaceId workspace, CalendarId id) {
    return switch (find(workspace, id, Optional.empty())) {
      case Found.One one -> Optional.of(one.bookable());
      case Found.WhichSubject _, Found.Nothing _ -> Optional.empty();
    };
  }

  public Found find(WorkspaceId workspace, CalendarId id, Optional<String> subject) {
    var about = subject.filter(text -> !text.isBlank());
    var calendar = calendars.find(workspace, id);
    if (calendar.isPresent()) {
      var ways = ways(workspace, about, calendar.get());
      return found(id, calendar.get().name(), calendar.stream(), ways);
    }
    return teams
        .find(workspace, id)
        .map(team -> found(workspace, team, about))
        .orElseGet(Found.Nothing::new);
  }

  private Found found(WorkspaceId workspace, Team team, Optional<String> about) {
    var members = team.members().stream().map(id -> known(workspace, id)).toList();
    var ways =
        switch (team.kind()) {
          case ROUND_ROBIN ->
              members.stream().flatMap(member -> ways(workspace, about, member).stream()).toList();
          case COLLECTIVE ->
              ways(workspace, about, members.getFirst()).stream()
                  .map(way -> way.and(members))
                  .toList();
        };
    return found(team.id(), team.name(), members.stream(), ways);
  }

  private static Found found(CalendarId id, String name, Stream<Calendar> asked, List<Way> ways) {
    return ways.isEmpty()
        ? new Found.WhichSubject(
            asked
                .flatMap(calendar -> calendar.subjects().stream().map(Subject::name))
                .distinct()
                .toList())
        : new Found.One(new Arrangement(id, name, ways));
  }

  /// Where an appointment that is made could have another time; empty where its calendar is gone.
  public Optional<Bookable> find(WorkspaceId workspace, Appointment made) {
    return wayOf(workspace, made)
        .map(way -> new Arrangement(way.lead().id(), way.lead().name(), List.of(way)));
  }

  /// The way of an appointment that is made: its own calendar, and those that it took with it.
  Optional<Way> wayOf(WorkspaceId workspace, Appointment made) {
    return calendars
        .find(workspace, made.id().calendar())
        .map(lead ->
            new Way(
                lead,
                made.also().stream()
                    .map(Cell::calendar)
                    .filter(id -> !id.equals(lead.id()))
                    .distinct()
                    .map(id -> known(workspace, id))
                    .toList()));
  }

  /// Whether what an appointment takes is all that it would take if it were about this, and no
  /// more.
  public boolean takesWhatItNeeds(WorkspaceId workspace, Appointment made, String about) {
    return calendars.find(workspace, made.id().calendar()).stream()
        .allMatch(lead -> {
          var needed = ways(workspace, Optional.of(about).filter(a -> !a.isBlank()), lead);
          var taken = made.also().stream().map(Cell::calendar).filter(lead::isOfSubject).toList();
          return needed.size() == 1
              && Set.copyOf(taken)
                  .equals(needed.getFirst().also().stream().map(Calendar::id).collect(toSet()));
        });
  }

  /// One way to have the time of a calendar; none where it does not know the subject.
  private List<Way> ways(WorkspaceId workspace, Optional<String> about, Calendar calendar) {
    if (about.isEmpty() || calendar.subjects().isEmpty()) {
      return List.of(Way.of(calendar));
    }
    return calendar.subjects().stream()
        .filter(subject -> subject.isCalled(about.get()))
        .map(subject -> new Way(calendar, List.of(known(workspace, subject.calendar()))))
        .toList();
  }

  private Calendar known(WorkspaceId workspace, CalendarId id) {
    return calendars
        .find(workspace, id)
        .orElseThrow(() ->
            new Fault.Lasting(
                "Calendar %s must exist. Maybe a team or a subject still names it.".formatted(id)));
  }
}
