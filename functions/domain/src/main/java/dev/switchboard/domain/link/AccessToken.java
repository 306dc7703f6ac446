package dev.switchboard.domain.link;

import java.time.Instant;

/// Lets whoever has it into a mailbox for an hour or so.
///
/// @param until from when on it is refused
public record AccessToken(String value, Instant until) {
  /// Whether it still serves at a moment.
  public boolean servesAt(Instant moment) {
    return moment.isBefore(until);
  }

  @Override
  public String toString() {
    return "AccessToken[…, until=%s]".formatted(until);
  }
}
