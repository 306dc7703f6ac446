package dev.switchboard.domain.booking;

import java.util.List;

/// Every way a wish to book can end. None is an error: each is something to say to the caller.
public sealed interface BookingOutcome {
  /// Booked, now or by an earlier request that this one repeats. It may have been cancelled since.
  record Booked(Appointment appointment) implements BookingOutcome {}

  /// Somebody else has the time.
  record Taken(Slot wanted, List<Slot> alternatives) implements BookingOutcome {}

  /// The calendar does not offer the time.
  record Closed(Slot wanted, Reason reason, List<Slot> alternatives) implements BookingOutcome {}

  /// Why a time is not on offer.
  enum Reason {
    IN_THE_PAST,
    TOO_SOON,
    TOO_FAR_AHEAD,
    OUTSIDE_HOURS,
    BETWEEN_STARTS
  }
}
