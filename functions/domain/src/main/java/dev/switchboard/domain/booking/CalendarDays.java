package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Remembers the days of calendars. Reads see every write that was acknowledged before.
public interface CalendarDays {
  /// Empty days are not stored; they are read as empty ones of version 0.
  CalendarDay read(WorkspaceId workspace, CalendarId calendar, LocalDate date);

  /// The stored days of a span, both ends included, in order. One query.
  List<CalendarDay> read(WorkspaceId workspace, CalendarId calendar, LocalDate from, LocalDate to);

  /// Writes the day as the version after the one it carries, if that one is still the stored one.
  Saving save(WorkspaceId workspace, CalendarDay day);

  /// The same for several days, of one calendar or of several: all are written, or none.
  ///
  /// @param unchanged other days that must still be of the version that they carry; they are not
  ///   written. At most 100 days can be named altogether
  boolean saveAll(WorkspaceId workspace, List<CalendarDay> days, List<CalendarDay> unchanged);

  /// Days whose follow-ups are due, of every workspace, the longest due first.
  List<Due> due(Instant now, int most);

  /// Where follow-ups wait.
  record Due(WorkspaceId workspace, CalendarId calendar, LocalDate date) {}

  /// How a save can end.
  sealed interface Saving {
    /// As it is stored now, with its new version.
    record Saved(CalendarDay day) implements Saving {}

    /// Somebody else was faster; nothing was written, and this is what is stored.
    record Conflict(CalendarDay stored) implements Saving {}
  }
}
