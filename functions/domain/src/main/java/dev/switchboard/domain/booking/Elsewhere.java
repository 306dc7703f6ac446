package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.CalendarId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What is known of owners' own diaries besides what is stored of our days.
///
/// @param busy by calendar, time that is taken there; what our own appointments take may be in it
/// @param sure false where some diary could not be asked just now, so that whoever answers says so
public record Elsewhere(Map<CalendarId, List<Busy>> busy, boolean sure) {
  /// Our days say it all.
  public static final Elsewhere NOTHING = new Elsewhere(Map.of(), true);

  /// A span of busy time; half open.
  public record Busy(Instant from, Instant to) {
    /// Whether it is the event of an appointment of ours, which has that appointment's time.
    boolean isOf(Appointment appointment) {
      return appointment.slot().start().equals(from) && appointment.slot().end().equals(to);
    }
  }

  public Elsewhere {
    busy = Map.copyOf(busy);
  }

  List<Busy> busy(CalendarId calendar) {
    return busy.getOrDefault(calendar, List.of());
  }
}
