package dev.switchboard.domain.booking;

import java.time.Instant;

/// Moments as numbers, which is what a sweep over many of them compares. What is further away than
/// the year 2255 is there, too.
final class Nanos {
  private static final long SECOND = 1_000_000_000L;
  private static final long FURTHEST = 9_000_000_000L;

  private Nanos() {}

  static long of(Instant time) {
    return of(time.getEpochSecond()) + time.getNano();
  }

  /// Of a second, counted from 1970.
  static long of(long second) {
    return Math.clamp(second, -FURTHEST, FURTHEST) * SECOND;
  }

  static Instant at(long nanos) {
    long second = Math.floorDiv(nanos, SECOND);
    long rest = nanos - second * SECOND;
    return rest == 0 ? Instant.ofEpochSecond(second) : Instant.ofEpochSecond(second, rest);
  }
}
