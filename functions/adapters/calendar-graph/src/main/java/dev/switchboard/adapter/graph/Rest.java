package dev.switchboard.adapter.graph;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Reads how long we are asked to rest: Retry-After in seconds, or as a date.
final class Rest {
  /// What is longer is not believed.
  private static final Duration LONGEST = Duration.ofHours(1);

  private final InstantSource clock;

  Rest(InstantSource clock) {
    this.clock = clock;
  }

  Optional<Duration> of(String retryAfter) {
    return read(retryAfter.strip())
        .filter(rest -> !rest.isNegative())
        .map(rest -> rest.compareTo(LONGEST) > 0 ? LONGEST : rest);
  }

  private Optional<Duration> read(String text) {
    if (!text.isEmpty() && text.length() < 10 && text.chars().allMatch(Character::isDigit)) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      var until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
      return Optional.of(Duration.between(clock.instant(), until));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
