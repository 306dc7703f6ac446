package dev.switchboard.domain.notice;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// What an endpoint shares with us, so that it knows our requests.
///
/// @param value `whsec_` and the base64 of 32 random bytes
/// @param until when it signs no more; empty for the newest
public record EndpointSecret(String value, Instant since, Optional<Instant> until) {
  private static final int BYTES = 32;

  static EndpointSecret fresh(RandomGenerator random, Instant now) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var value = "whsec_" + Base64.getEncoder().encodeToString(bytes);
    return new EndpointSecret(value, now, Optional.empty());
  }

  boolean signsAt(Instant now) {
    return until.map(now::isBefore).orElse(true);
  }

  EndpointSecret endingBy(Instant end) {
    return signsAt(end) ? new EndpointSecret(value, since, Optional.of(end)) : this;
  }

  @Override
  public String toString() {
    return "EndpointSecret[since %s]".formatted(since);
  }
}
