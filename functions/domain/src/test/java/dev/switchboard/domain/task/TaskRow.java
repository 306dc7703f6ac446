package dev.switchboard.domain.task;

import dev.switchboard.domain.task.Tasks.Ending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What `InMemoryTasks` keeps of a task, and how each verb of the port changes it.
final class TaskRow {
  private final Task first;
  private final List<Step> steps = new ArrayList<>();
  private TaskStatus status;
  private long fence;
  private Optional<Instant> leaseUntil;
  private int attempts;
  private Optional<String> result;
  private Optional<String> error;
  private Map<String, Telling> tellings;
  private Instant updatedAt;
  private Optional<Instant> dueAt;

  TaskRow(Task task) {
    this.first = task;
    this.steps.addAll(task.steps());
    this.status = task.status();
    this.fence = task.fence();
    this.leaseUntil = task.leaseUntil();
    this.attempts = task.attempts();
    this.result = task.result();
    this.error = task.error();
    this.tellings = task.tellings();
    this.updatedAt = task.updatedAt();
    this.dueAt = task.dueAt();
  }

  void taken(Instant now, Instant until) {
    if (!status.ended()) {
      status = TaskStatus.RUNNING;
      attempts++;
      updatedAt = now;
    }
    fence++;
    lease(until);
  }

  void worked(Step step, Instant until) {
    steps.add(step);
    updatedAt = step.at();
    lease(until);
  }

  void ended(Ending ending) {
    status = ending.status();
    result = ending.result();
    error = ending.error();
    updatedAt = ending.at();
    lease(ending.leaseUntil());
  }

  void putBack(int attemptsBehind, Instant due) {
    status = TaskStatus.QUEUED;
    attempts = attemptsBehind;
    giveUp(Optional.of(due));
  }

  void told(Map<String, Telling> soFar, Optional<Instant> due) {
    tellings = soFar;
    giveUp(due);
  }

  void postponed(Instant due) {
    dueAt = Optional.of(due);
  }

  private void lease(Instant until) {
    leaseUntil = Optional.of(until);
    dueAt = Optional.of(until);
  }

  private void giveUp(Optional<Instant> due) {
    leaseUntil = Optional.empty();
    dueAt = due;
  }

  Task task() {
    return with(steps);
  }

  Task withoutSteps() {
    return with(List.of());
  }

  private Task with(List<Step> shown) {
    return new Task(
        first.id(),
        first.agent(),
        first.kind(),
        first.words(),
        first.inputs(),
        first.origin(),
        status,
        fence,
        leaseUntil,
        attempts,
        result,
        error,
        shown,
        tellings,
        first.createdAt(),
        updatedAt,
        dueAt);
  }
}
