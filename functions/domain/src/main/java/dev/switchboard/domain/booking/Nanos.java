package dev.switchboard.domain.booking;

import java.time.Instant;

/// Moments as numbers, which is what a sweep over many of them compares. What is further away than
/// the year 2255 is there, too.
final class Nanos {
  private static final long SECOND = 1_000_000_000L;
  private static final long FURTHEST = 9_000_000_000L;

  private Nanos() {}

  static long of(Instant time) {
    long seconds = Math.clamp(time.getEpochSecond(), -FURTHEST, FURTHEST);
    return seconds * SECOND + time.getNano();
  }

  static Instant at(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
  }
}
