package dev.switchboard.domain.booking;

import java.util.List;

/// Every way a wish to book can end. None is an error: each is something to say to the caller.
public sealed interface BookingOutcome {
  /// Booked, now or by an earlier request that this one repeats. It may have been cancelled since.
  record Booked(Appointment appointment) implements BookingOutcome {}

  /// Others have the time, or all the appointments that its day may have.
  record Taken(Slot wanted, List<Slot> alternatives) implements BookingOutcome {}

  /// The calendar does not offer the time.
  record Closed(Slot wanted, Reason reason, List<Slot> alternatives) implements BookingOutcome {}

  /// The time is free, but something must be known first. Nothing was booked.
  record Incomplete(List<Detail> missing) implements BookingOutcome {}

  /// Why a time is not on offer.
  enum Reason {
    IN_THE_PAST,
    TOO_SOON,
    TOO_FAR_AHEAD,
    OUTSIDE_HOURS,
    BETWEEN_STARTS
  }
}
