package dev.switchboard.domain.link;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How we are told of changes elsewhere.
///
/// @param id of the subscription; empty while there is none, and it is asked for at `until`
/// @param since when it was made or renewed
/// @param until when it ends
/// @param secret what each telling must carry
public record Watch(Optional<String> id, Instant since, Instant until, String secret) {
  /// Renewed so early that two tries more are left.
  Instant renewAt() {
    return id.isPresent()
        ? since.plus(Duration.between(since, until).multipliedBy(2).dividedBy(3))
        : until;
  }

  /// Asked for anew, or renewed, at once.
  Watch dueAt(Instant now) {
    return new Watch(id, now, now, secret);
  }

  /// Without a subscription, which is asked for at a moment.
  Watch none(Instant askedAt) {
    return new Watch(Optional.empty(), askedAt, askedAt, secret);
  }

  Watch made(String newId, Instant now, Instant end) {
    return new Watch(Optional.of(newId), now, end, secret);
  }

  @Override
  public String toString() {
    return "Watch[%s, %s, …]".formatted(id, until);
  }
}
