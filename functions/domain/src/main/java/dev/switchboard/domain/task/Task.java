package dev.switchboard.domain.task;

import dev.switchboard.domain.reasoning.Used;
import java.time.Instant;
import java.util.Optional;

/// Work that was accepted: what is wanted, how far it is, and how it ended. What was done for it is
/// in its `History`.
///
/// @param fence rises each time a worker takes the task; only the worker that has the newest may
///   write
/// @param leaseUntil until when the worker that has it may go on
/// @param attempts how often work on its next step was begun
/// @param steps how many are recorded
/// @param signals how many reached it
/// @param tally how far what it took is counted
/// @param used what its steps took, its branches included
/// @param result what came of it, where it is completed
/// @param error why nothing came of it, where it failed or was cancelled
/// @param readyAt when a worker may take it, where nothing reaches it before; empty where only a
///   signal wakes it
/// @param dueAt when a sweep looks after it, if nothing happened before; empty where nothing is
///   left to do
public record Task(
    TaskId id,
    Order order,
    TaskStatus status,
    long fence,
    Optional<Instant> leaseUntil,
    int attempts,
    int steps,
    int signals,
    Tally tally,
    Used used,
    Optional<String> result,
    Optional<String> error,
    Optional<Instant> readyAt,
    Instant updatedAt,
    Optional<Instant> dueAt) {
  /// How far what a task took is in its workspace's spending.
  ///
  /// @param counted the number of the last step that is
  /// @param takenAt since when its last worker has had it
  public record Tally(int counted, Instant takenAt) {}

  /// One that nobody took yet.
  public static Task first(TaskId id, Order order, Instant dueAt) {
    return new Task(
        id,
        order,
        TaskStatus.QUEUED,
        0,
        Optional.empty(),
        0,
        0,
        0,
        new Tally(0, order.createdAt()),
        Used.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.of(order.terms().startAt().orElse(order.createdAt())),
        order.createdAt(),
        Optional.of(dueAt));
  }

  /// With one step more, and a longer lease.
  Task worked(Step step, Instant until) {
    return new Task(
        id,
        order,
        status,
        fence,
        Optional.of(until),
        1,
        step.number(),
        signals,
        tally,
        used.plus(step.used()),
        result,
        error,
        readyAt,
        step.at(),
        Optional.of(until));
  }

  Task ended(Tasks.Ending ending) {
    return new Task(
        id,
        order,
        ending.status(),
        fence,
        Optional.of(ending.leaseUntil()),
        attempts,
        ending.step().number(),
        signals,
        tally,
        used,
        ending.result(),
        ending.error(),
        Optional.empty(),
        ending.step().at(),
        Optional.of(ending.leaseUntil()));
  }
}
