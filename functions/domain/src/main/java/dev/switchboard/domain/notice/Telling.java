package dev.switchboard.domain.notice;

import java.time.Instant;
import java.util.Optional;

/// How telling went on one route so far.
///
/// @param at when it was last tried
/// @param next when it is tried again; empty where it is over
public record Telling(
    State state, int attempts, String detail, Instant at, Optional<Instant> next) {
  /// `FAILED` may still become another; the rest is final.
  public enum State {
    DELIVERED,
    NOT_WANTED,
    FAILED,
    GIVEN_UP
  }

  boolean waitsAt(Instant now) {
    return next.filter(time -> time.isAfter(now)).isPresent();
  }

  boolean over() {
    return state != State.FAILED;
  }
}
