package dev.switchboard.domain.booking;

import java.time.Duration;
import java.time.Instant;

/// A span of time, half open: it includes its start and stops just before its end.
public record Slot(Instant start, Duration length) {
  public static final Duration LONGEST = Duration.ofHours(8);

  public Slot {
    if (!length.isPositive() || length.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "Slot length (%s) must be more than zero and at most %s.".formatted(length, LONGEST));
    }
  }

  public Instant end() {
    return start.plus(length);
  }
}
