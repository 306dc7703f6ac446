package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.CalendarId;
import java.util.List;

/// Calendars that are booked together, or one instead of another.
///
/// @param id what it is called by, of a team or of the calendar that it began with
public record Arrangement(CalendarId id, String name, List<Way> ways) implements Bookable {
  public Arrangement {
    ways = List.copyOf(ways);
    if (ways.isEmpty()) {
      throw new IllegalArgumentException("Arrangement %s must have a way.".formatted(id));
    }
  }
}
