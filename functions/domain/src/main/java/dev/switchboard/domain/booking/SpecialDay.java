package dev.switchboard.domain.booking;

import java.util.List;
import java.util.Optional;

/// The openings of one date, which count instead of those of its weekday. Without openings it is a
/// day on which the calendar is closed, such as a holiday.
///
/// @param note why, for whoever looks after the calendar
public record SpecialDay(List<Opening> openings, Optional<String> note) {
  public SpecialDay {
    openings = List.copyOf(openings);
  }
}
