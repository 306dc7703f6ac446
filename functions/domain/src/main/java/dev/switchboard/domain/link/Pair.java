package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.AppointmentId;
import dev.switchboard.domain.booking.Slot;
import java.util.Optional;

/// An appointment and the event that it is elsewhere. One that takes time of several calendars is
/// an event for each of them that is linked.
///
/// @param calendar the one that the event is for: the appointment's own, or another that it needs
/// @param mailbox whose event it is
/// @param event its id; empty from before the first try to make it until its id is known
/// @param revision of the appointment as it was written, or was about to be
/// @param slot the time that was written, or was about to be
public record Pair(
    CalendarId calendar,
    AppointmentId appointment,
    String mailbox,
    Optional<String> event,
    int revision,
    Slot slot) {
  /// Noted before the first try, so that an event whose id never reached us can be found.
  static Pair begun(Appointment appointment, Grant grant) {
    return new Pair(
        grant.calendar(),
        appointment.id(),
        grant.mailbox(),
        Optional.empty(),
        appointment.revision(),
        appointment.slot());
  }

  /// Written as the appointment is now.
  Pair written(String id, Appointment as) {
    return new Pair(calendar, appointment, mailbox, Optional.of(id), as.revision(), as.slot());
  }

  /// To be written once more.
  Pair behind() {
    return new Pair(calendar, appointment, mailbox, event, revision - 1, slot);
  }

  /// Whether there is nothing left to write of this revision.
  boolean isAsOf(Appointment now) {
    return event.isPresent() && revision >= now.revision();
  }
}
