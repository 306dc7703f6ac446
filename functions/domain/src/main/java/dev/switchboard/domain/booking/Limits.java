package dev.switchboard.domain.booking;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// How much of a calendar may be booked at most.
///
/// @param perDay the most appointments of one day, cancelled ones not counted
/// @param until the last day that can be booked, however far ahead the horizon is
/// @param hold how long a time is kept for a caller who has yet to book it
public record Limits(OptionalInt perDay, Optional<LocalDate> until, Duration hold) {
  public static final Duration USUAL_HOLD = Duration.ofMinutes(5);
  public static final Limits NONE = new Limits(OptionalInt.empty(), Optional.empty());

  public Limits {
    if (perDay.isPresent() && perDay.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "Most appointments per day (%d) must be at least 1.".formatted(perDay.getAsInt()));
    }
    if (hold.compareTo(Duration.ofMinutes(1)) < 0 || hold.compareTo(Duration.ofHours(1)) > 0) {
      throw new IllegalArgumentException(
          "Time for which a slot is held (%s) must be 1 minute to 1 hour.".formatted(hold));
    }
  }

  /// With the usual time for holds.
  public Limits(OptionalInt perDay, Optional<LocalDate> until) {
    this(perDay, until, USUAL_HOLD);
  }

  boolean allowsOneMore(int onThatDay) {
    return perDay.isEmpty() || onThatDay < perDay.getAsInt();
  }
}
