package dev.switchboard.domain.link;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Slot;
import java.time.Instant;
import java.util.List;

/// What the owner of a calendar has to know of its link. Telling it again is the same news.
public sealed interface News {
  /// An event of the owner's own lies over a booked appointment.
  ///
  /// @param moved where the appointment went; it stayed where that is its old time
  /// @param free what else the owner could give it
  record Clash(
      Appointment appointment, Event event, Link.OnClash policy, Slot moved, List<Slot> free)
      implements News {}

  /// An appointment went where the owner had put its event.
  ///
  /// @param over others that are booked at that time, too
  record Followed(Appointment appointment, List<Appointment> over) implements News {}

  /// An appointment was cancelled, because the owner had deleted its event.
  record Cancelled(Appointment appointment) implements News {}

  /// The owner gave an appointment's event a time that an appointment cannot have; it got its own
  /// time back.
  record PutBack(Appointment appointment) implements News {}

  /// We are not let in any more.
  record Lost(Instant since, String why) implements News {}
}
