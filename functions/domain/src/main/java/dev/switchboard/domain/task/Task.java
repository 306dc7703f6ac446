package dev.switchboard.domain.task;

import dev.switchboard.domain.agent.AgentId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Work that was accepted: what is wanted, how far it is, and how it ended.
///
/// @param words what the caller asked for
/// @param inputs further arguments, as plain JSON values
/// @param fence rises each time a worker takes the task; only the worker that has the newest may
///   write
/// @param leaseUntil until when the worker that has it may go on
/// @param attempts how often work on it was begun
/// @param result what came of it, where it is completed
/// @param error why nothing came of it, where it failed
/// @param tellings by route, how telling of its end went so far
/// @param dueAt when a sweep looks after it, if nothing happened before; empty where nothing is
///   left to do
public record Task(
    TaskId id,
    AgentId agent,
    String kind,
    String words,
    Map<String, Object> inputs,
    Origin origin,
    TaskStatus status,
    long fence,
    Optional<Instant> leaseUntil,
    int attempts,
    Optional<String> result,
    Optional<String> error,
    List<Step> steps,
    Map<String, Telling> tellings,
    Instant createdAt,
    Instant updatedAt,
    Optional<Instant> dueAt) {
  public Task {
    inputs = Map.copyOf(inputs);
    steps = List.copyOf(steps);
    tellings = Map.copyOf(tellings);
  }
}
