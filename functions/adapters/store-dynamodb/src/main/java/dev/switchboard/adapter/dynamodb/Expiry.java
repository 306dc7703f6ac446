package dev.switchboard.adapter.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// How long tasks and calls are kept. DynamoDB removes an expired item within days, so each reader
/// has to pass over it until then.
///
/// @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html">Time to
///   live</a>
record Expiry(InstantSource clock) {
  private static final Duration KEPT = Duration.ofDays(400);

  /// As a filter; what never expires lives.
  static final String LIVES = "(attribute_not_exists(#expiresAt) OR #expiresAt > :today)";

  /// The second since the epoch after which what was made at this time may go.
  static long of(Instant made) {
    return made.plus(KEPT).getEpochSecond();
  }

  boolean lives(Fields item) {
    return item.maybeNumber(Items.EXPIRES_AT).map(at -> at.longValue() > now()).orElse(true);
  }

  long now() {
    return clock.instant().getEpochSecond();
  }
}
