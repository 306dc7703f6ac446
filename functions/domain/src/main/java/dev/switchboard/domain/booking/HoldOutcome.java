package dev.switchboard.domain.booking;

/// Every way a wish to have a time kept can end.
public sealed interface HoldOutcome {
  /// Kept, now or by an earlier request of the same call that this one repeats.
  record Held(Hold hold) implements HoldOutcome {}

  /// The time cannot be had.
  record Refused(BookingOutcome why) implements HoldOutcome {}
}
