package dev.switchboard.domain.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long nobody asks a mailbox that did not answer: twice as long each time, up to five minutes,
/// and never for all mailboxes the same.
final class BackOff {
  private static final Duration FIRST = Duration.ofSeconds(4);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int MOST_DOUBLINGS = 7;

  private BackOff() {}

  /// @param failures how many there were before
  static Duration after(int failures, RandomGenerator random) {
    var doubled = FIRST.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    var most = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    return most.dividedBy(2).plus(Duration.ofMillis(random.nextLong(most.toMillis() / 2)));
  }
}
