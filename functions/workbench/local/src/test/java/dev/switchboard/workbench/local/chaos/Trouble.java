package dev.switchboard.workbench.local.chaos;

import java.time.Duration;

/// What can happen to a request to DynamoDB or SQS.
enum Trouble {
  NONE,
  /// The connection is reset, and nothing was done.
  RESET_BEFORE,
  /// It was done, and the connection is reset before the answer.
  RESET_AFTER,
  ERROR_500,
  THROTTLED,
  /// It is done, and the answer comes when nobody waits for it any more.
  SLOW,
  /// Nothing is done, and no answer comes.
  HANGS,
  /// It is done twice, and answered once.
  TWICE;

  private static final Duration TOO_LONG = Duration.ofMillis(1_500);

  /// Whether it does not get to where it is to be done.
  boolean isBefore() {
    return isFault() && this != RESET_AFTER && this != SLOW;
  }

  /// Whether whoever asked has trouble.
  boolean isFault() {
    return this != NONE && this != TWICE;
  }

  Duration delay() {
    return this == SLOW ? TOO_LONG : Duration.ZERO;
  }
}
