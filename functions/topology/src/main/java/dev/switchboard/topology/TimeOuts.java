package dev.switchboard.topology;

import java.time.Duration;

/// How long a function may take, by what calls it.
final class TimeOuts {
  /// VAPI gives up on who answers a call after 7.5 s, and on a tool after 20 s.
  static final Duration HTTP = Duration.ofSeconds(15);

  static final Duration QUEUE = Duration.ofSeconds(20);

  /// The shift of a worker. A task that takes longer goes on in the next one; each move of it has
  /// to fit in.
  static final Duration TASK = Duration.ofMinutes(5);

  /// Shorter than the lease under which a notice is told.
  static final Duration NOTICE = Duration.ofMinutes(1);

  /// Shorter than the turn that a worker takes at a mailbox, so that it always ends before somebody
  /// else takes over.
  static final Duration LINK = Duration.ofMinutes(1);

  private TimeOuts() {}
}
