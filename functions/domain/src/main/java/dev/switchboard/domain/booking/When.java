package dev.switchboard.domain.booking;

import java.time.Instant;

/// What somebody meant by the words they used for a time.
public sealed interface When {
  /// One moment. It may have passed already; whoever uses it says so.
  record At(Instant time) implements When {}

  /// A span, half open: it includes its start, stops just before its end, and is never empty. Its
  /// start may have passed already.
  record Between(Instant from, Instant to) implements When {}

  /// It cannot be told; this short spoken sentence asks instead.
  record Unclear(String question) implements When {}
}
