package dev.switchboard.domain.task;

import dev.switchboard.domain.reasoning.Used;
import dev.switchboard.domain.task.Tasks.Ending;
import dev.switchboard.domain.task.Tasks.Rest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What `InMemoryTasks` keeps of a task, and how each verb of the port changes it.
final class TaskRow {
  private final Task first;
  private final Map<Integer, Step> steps = new LinkedHashMap<>();
  private final Map<String, Signal> signals = new LinkedHashMap<>();
  private TaskStatus status = TaskStatus.QUEUED;
  private long fence;
  private Optional<Instant> leaseUntil = Optional.empty();
  private int attempts;
  private int count;
  private int signalled;
  private int seen;
  private int counted;
  private Instant takenAt;
  private Used used = Used.NONE;
  private Optional<String> result = Optional.empty();
  private Optional<String> error = Optional.empty();
  private Optional<Instant> readyAt;
  private Instant updatedAt;
  private Optional<Instant> dueAt;

  TaskRow(Task task) {
    this.first = task;
    this.readyAt = task.readyAt();
    this.updatedAt = task.updatedAt();
    this.takenAt = task.tally().takenAt();
    this.dueAt = task.dueAt();
  }

  boolean isSignalled() {
    return signalled > seen;
  }

  boolean knows(Signal signal) {
    return signals.containsKey(signal.key());
  }

  void taken(Instant now, Instant until) {
    if (!status.ended()) {
      status = TaskStatus.RUNNING;
      attempts++;
      updatedAt = now;
      takenAt = now;
    }
    fence++;
    lease(until);
  }

  void worked(Step step, Instant until) {
    append(step);
    attempts = 1;
    lease(until);
  }

  void beats(Instant until) {
    lease(until);
  }

  void rests(Rest rest) {
    status = rest.status();
    attempts = rest.attempts();
    seen = rest.signals();
    readyAt = rest.readyAt();
    rest.step().ifPresent(this::append);
    giveUp(rest.dueAt());
  }

  void ended(Ending ending) {
    status = ending.status();
    result = ending.result();
    error = ending.error();
    readyAt = Optional.empty();
    append(ending.step());
    lease(ending.leaseUntil());
  }

  void counted(int through) {
    counted = through;
  }

  void settled() {
    giveUp(Optional.empty());
  }

  void left(Signal signal) {
    signals.put(signal.key(), signal);
    signalled++;
    if (status != TaskStatus.RUNNING && !status.ended()) {
      dueAt = Optional.of(signal.at());
    }
  }

  void postponed(Instant due) {
    dueAt = Optional.of(due);
  }

  private void append(Step step) {
    steps.put(step.number(), step);
    count = step.number();
    used = used.plus(step.used());
    updatedAt = step.at();
  }

  private void lease(Instant until) {
    leaseUntil = Optional.of(until);
    dueAt = Optional.of(until);
  }

  private void giveUp(Optional<Instant> due) {
    leaseUntil = Optional.empty();
    dueAt = due;
  }

  History history() {
    var inOrder = steps.values().stream().sorted(Comparator.comparingInt(Step::number)).toList();
    return new History(task(), inOrder, List.copyOf(new ArrayList<>(signals.values())));
  }

  Task task() {
    return new Task(
        first.id(),
        first.order(),
        status,
        fence,
        leaseUntil,
        attempts,
        count,
        signalled,
        new Task.Tally(counted, takenAt),
        used,
        result,
        error,
        readyAt,
        updatedAt,
        dueAt);
  }
}
