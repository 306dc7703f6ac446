package dev.switchboard.domain.notice;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// How long to wait before a route is tried again: ten tries in all, over a little more than three
/// days. Each wait is up to a tenth longer, by chance, so that what failed together is not tried
/// again together.
///
/// @see <a
///   href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#deliverability-and-reliability">Standard
///   Webhooks</a>
record RetrySchedule(RandomGenerator random) {
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  private static final double JITTER = 0.1;

  /// Where another route stands in, nobody waits for the longer ones.
  private static final int TRIES_WITH_STAND_IN = 2;

  /// The wait after so many tries; empty where it is given up.
  ///
  /// @param rest what the other side asked for; it counts where it is longer
  Optional<Duration> after(int attempts, Optional<Duration> rest, boolean hasStandIn) {
    int most = hasStandIn ? TRIES_WITH_STAND_IN : WAITS.size() + 1;
    return attempts < most
        ? Optional.of(longer(WAITS.get(attempts - 1), rest.orElse(Duration.ZERO)))
        : Optional.empty();
  }

  private Duration longer(Duration usual, Duration rest) {
    var wait = rest.compareTo(usual) > 0 ? rest : usual;
    return wait.plusMillis((long) (wait.toMillis() * JITTER * random.nextDouble()));
  }
}
