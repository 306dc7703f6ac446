package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.CalendarId;
import java.util.HashSet;
import java.util.List;

/// Calendars that are booked as one, under a name of their own.
///
/// @param id may be named wherever a calendar's may; a calendar of the same id comes first
/// @param members in the order in which they are asked; the first says which types there are
/// @param version rises with each change; 0 before the first
public record Team(CalendarId id, String name, Kind kind, List<CalendarId> members, long version) {
  /// A time is written for all members together, and a store writes at most 100 days at once.
  public static final int MOST_MEMBERS = 20;

  /// How many members an appointment needs.
  public enum Kind {
    /// One of them, in turn.
    ROUND_ROBIN,

    /// All of them at once.
    COLLECTIVE
  }

  public Team {
    members = List.copyOf(members);
    if (members.isEmpty() || members.size() > MOST_MEMBERS) {
      throw new IllegalArgumentException(
          "Members of team %s (%d) must be 1 to %d.".formatted(id, members.size(), MOST_MEMBERS));
    }
    if (new HashSet<>(members).size() < members.size() || members.contains(id)) {
      throw new IllegalArgumentException(
          "Members of team %s must be other calendars, each once.".formatted(id));
    }
  }

  public Team withVersion(long newVersion) {
    return new Team(id, name, kind, members, newVersion);
  }
}
