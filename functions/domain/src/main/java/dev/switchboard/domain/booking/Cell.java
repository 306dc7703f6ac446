package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.CalendarId;
import java.time.LocalDate;

/// One day of one calendar, by its name.
public record Cell(CalendarId calendar, LocalDate date) {
  static Cell of(CalendarDay day) {
    return new Cell(day.calendar(), day.date());
  }
}
