package dev.switchboard.domain.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How it stands with an endpoint. One at which nothing arrives for five days is disabled; so is
/// one that says that it is gone.
///
/// @param why why it is disabled, where it is
/// @param failingSince the first failure after which nothing arrived any more
public record Standing(boolean enabled, Optional<String> why, Optional<Instant> failingSince) {
  /// Longer than a notice is tried again, so that one notice alone never disables an endpoint.
  public static final Duration LONGEST_FAILING = Duration.ofDays(5);

  public static final Standing GOOD = new Standing(true, Optional.empty(), Optional.empty());

  /// Disabled by whoever keeps it.
  public static Standing paused() {
    return new Standing(false, Optional.of("it was disabled by request"), Optional.empty());
  }

  Standing arrived() {
    return enabled ? GOOD : this;
  }

  Standing failed(Instant now) {
    var since = failingSince.orElse(now);
    return enabled && now.isBefore(since.plus(LONGEST_FAILING))
        ? new Standing(true, why, Optional.of(since))
        : disabled("nothing has arrived there for %d days".formatted(LONGEST_FAILING.toDays()));
  }

  Standing gone(String answer) {
    return disabled("it said that it is gone: " + answer);
  }

  private Standing disabled(String reason) {
    return enabled ? new Standing(false, Optional.of(reason), failingSince) : this;
  }
}
