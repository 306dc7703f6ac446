package dev.switchboard.domain.task;

import java.time.Instant;
import java.util.Optional;

/// How a task is to be run.
///
/// @param startAt not before this time
/// @param deadline fails where it has not ended by this time
/// @param lane tasks of one lane of a workspace run so many at once as the workspace allows it
public record Terms(
    Priority priority,
    Optional<Instant> startAt,
    Optional<Instant> deadline,
    Budget budget,
    Optional<String> lane) {
  /// Now, as soon as it is its turn.
  public static final Terms USUAL =
      new Terms(
          Priority.NORMAL, Optional.empty(), Optional.empty(), Budget.USUAL, Optional.empty());

  /// Who goes first where several of a workspace wait in line.
  public enum Priority {
    HIGH,
    NORMAL,
    LOW
  }

  Terms within(Budget smaller) {
    return new Terms(priority, Optional.empty(), deadline, smaller, lane);
  }
}
