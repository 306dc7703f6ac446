package dev.switchboard.domain.booking;

import java.time.Instant;

/// What somebody meant by the words they used for a time.
public sealed interface When {
  /// One moment.
  record At(Instant time) implements When {}

  /// A span, half open: it includes its start and stops just before its end.
  record Between(Instant from, Instant to) implements When {}

  /// It cannot be told; this is asked instead.
  record Unclear(String question) implements When {}
}
