package dev.switchboard.domain.booking;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// How much of a calendar may be booked at most. What is kept in another calendar, and needs the
/// time of this one, does not count.
///
/// @param perDay the most appointments that begin on one day, cancelled ones not counted
/// @param perWeek the same for one week, from Monday to Sunday in the calendar's zone
/// @param until the last day that can be booked, however far ahead the horizon is
/// @param hold how long a time is kept for a caller who has yet to book it
public record Limits(
    OptionalInt perDay, OptionalInt perWeek, Optional<LocalDate> until, Duration hold) {
  public static final Duration USUAL_HOLD = Duration.ofMinutes(5);
  public static final Limits NONE = new Limits(OptionalInt.empty(), Optional.empty());

  public Limits {
    check("day", perDay);
    check("week", perWeek);
    if (hold.compareTo(Duration.ofMinutes(1)) < 0 || hold.compareTo(Duration.ofHours(1)) > 0) {
      throw new IllegalArgumentException(
          "Time for which a slot is held (%s) must be 1 minute to 1 hour.".formatted(hold));
    }
  }

  /// With no limit per week, and the usual time for holds.
  public Limits(OptionalInt perDay, Optional<LocalDate> until) {
    this(perDay, OptionalInt.empty(), until, USUAL_HOLD);
  }

  private static void check(String span, OptionalInt most) {
    if (most.isPresent() && most.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "Most appointments per %s (%d) must be at least 1.".formatted(span, most.getAsInt()));
    }
  }

  /// Whether there may be one more, given how many there are.
  boolean allowOneMore(int onThatDay, int inThatWeek) {
    return onThatDay < perDay.orElse(Integer.MAX_VALUE)
        && inThatWeek < perWeek.orElse(Integer.MAX_VALUE);
  }
}
