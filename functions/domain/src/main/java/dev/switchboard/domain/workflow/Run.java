package dev.switchboard.domain.workflow;

import dev.switchboard.domain.reasoning.Used;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.TaskStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A run of a workflow, or a part of one, as far as it is.
///
/// @param name what the part is called in the whole; the workflow's id for the whole
/// @param pattern what kind of node it is: `ask`, or a pattern
/// @param used what it and its parts took, those that were called off included
/// @param began when it was accepted; empty where it is not accepted yet
/// @param ended when it ended; empty where it goes on
/// @param answer what came of it, in words
/// @param result what came of it, in full: a JSON object where it has parts
/// @param error why nothing came of it
/// @param parts in the order in which they were begun
public record Run(
    String name,
    TaskId task,
    String pattern,
    TaskStatus status,
    Used used,
    Optional<Instant> began,
    Optional<Instant> ended,
    Optional<String> answer,
    Optional<String> result,
    Optional<String> error,
    List<Run> parts) {
  public Run {
    parts = List.copyOf(parts);
  }
}
