package dev.switchboard.domain.booking;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// How much of a calendar may be booked at most.
///
/// @param perDay the most appointments of one day, cancelled ones not counted
/// @param until the last day that can be booked, however far ahead the horizon is
public record Limits(OptionalInt perDay, Optional<LocalDate> until) {
  public static final Limits NONE = new Limits(OptionalInt.empty(), Optional.empty());

  public Limits {
    if (perDay.isPresent() && perDay.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "Most appointments per day (%d) must be at least 1.".formatted(perDay.getAsInt()));
    }
  }

  boolean allowsOneMore(int onThatDay) {
    return perDay.isEmpty() || onThatDay < perDay.getAsInt();
  }
}
