package dev.switchboard.domain.booking;

/// Every way a wish to move, describe or cancel an appointment can end.
public sealed interface ChangeOutcome {
  /// As it is now. A repeat of the same wish changes nothing and ends the same.
  record Changed(Appointment appointment) implements ChangeOutcome {}

  /// The new time cannot be had; the appointment stays where it was.
  record Refused(BookingOutcome why) implements ChangeOutcome {}

  /// It is cancelled, so it cannot be moved.
  record Cancelled(Appointment appointment) implements ChangeOutcome {}

  /// It was to be about something that has time of its own, or is about such a thing now and was to
  /// be about another. Nothing changed, because that time would not be the right one; what is
  /// wanted must be booked anew.
  record OtherSubject(Appointment appointment) implements ChangeOutcome {}

  /// There is no such appointment.
  record Unknown() implements ChangeOutcome {}
}
