package dev.switchboard.domain.task;

/// How telling of a task's end went on one route so far.
public record Telling(State state, int attempts, String detail) {
  /// `FAILED` may still become another; the rest is final.
  public enum State {
    DELIVERED,
    NOT_WANTED,
    FAILED,
    GIVEN_UP
  }

  public boolean over() {
    return state != State.FAILED;
  }
}
