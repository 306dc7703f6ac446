package dev.switchboard.domain.notice;

import java.time.Instant;
import java.util.Optional;

/// How telling went on one route so far.
///
/// @param at when it was last tried
/// @param next when it is tried again; empty where it is over
public record Telling(
    State state, int attempts, String detail, Instant at, Optional<Instant> next) {
  /// `FAILED` and `UNCONFIRMED` may still become another; the rest is final.
  public enum State {
    /// It was handed over, and may have arrived; `at` is when.
    UNCONFIRMED,
    DELIVERED,
    NOT_WANTED,
    FAILED,
    GIVEN_UP
  }

  /// To be told now, as if it never was.
  static Telling anew(Instant now) {
    return new Telling(State.FAILED, 0, "not told yet", now, Optional.of(now));
  }

  boolean isUnconfirmed() {
    return state == State.UNCONFIRMED;
  }

  /// Whether it did not arrive and will not.
  boolean isMissed() {
    return state == State.GIVEN_UP || state == State.NOT_WANTED;
  }

  Telling saying(String words) {
    return new Telling(state, attempts, words, at, next);
  }

  boolean waitsAt(Instant now) {
    return next.filter(time -> time.isAfter(now)).isPresent();
  }

  boolean over() {
    return state != State.FAILED && state != State.UNCONFIRMED;
  }
}
