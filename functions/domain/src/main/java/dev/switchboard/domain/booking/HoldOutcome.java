package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.CalendarId;

/// Every way a wish to have a time kept can end.
public sealed interface HoldOutcome {
  /// Kept, now or by an earlier request of the same call that this one repeats.
  ///
  /// @param calendar the one that it begins in
  record Held(CalendarId calendar, Hold hold) implements HoldOutcome {}

  /// The time cannot be had.
  record Refused(BookingOutcome why) implements HoldOutcome {}
}
