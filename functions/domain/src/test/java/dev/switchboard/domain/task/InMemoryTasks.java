package dev.switchboard.domain.task;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// `Tasks` for tests.
public final class InMemoryTasks implements Tasks {
  private record Name(WorkspaceId workspace, TaskId id) {}

  private final Map<Name, TaskRow> stored = new HashMap<>();
  private final Set<Guard> missing = EnumSet.noneOf(Guard.class);
  private final InMemoryAccounts accounts = new InMemoryAccounts();

  public InMemoryTasks() {}

  /// One that does not check this condition.
  static InMemoryTasks without(Guard guard) {
    var tasks = new InMemoryTasks();
    tasks.missing.add(guard);
    return tasks;
  }

  /// What was spent on them.
  public InMemoryAccounts accounts() {
    return accounts;
  }

  /// Each history of a workspace.
  synchronized List<History> all(WorkspaceId workspace) {
    return stored.entrySet().stream()
        .filter(each -> each.getKey().workspace().equals(workspace))
        .map(each -> each.getValue().history())
        .toList();
  }

  private boolean isCountedSoFar(TaskRow row, Optional<Expense> expense) {
    return expense
        .map(each -> holds(Guard.COUNT_ONCE, row.task().tally().counted() == each.after()))
        .orElse(true);
  }

  private void count(WorkspaceId workspace, TaskRow row, Optional<Expense> expense) {
    expense.ifPresent(each -> {
      row.counted(each.through());
      accounts.add(workspace, each);
    });
  }

  private boolean holds(Guard guard, boolean condition) {
    return condition || missing.contains(guard);
  }

  @Override
  public synchronized Task submit(WorkspaceId workspace, Task task) {
    var name = new Name(workspace, task.id());
    if (holds(Guard.SUBMIT_ONCE, !stored.containsKey(name))) {
      stored.put(name, new TaskRow(task));
    }
    return stored.get(name).task();
  }

  @Override
  public synchronized Optional<Task> find(WorkspaceId workspace, TaskId id) {
    return row(workspace, id).map(TaskRow::task);
  }

  @Override
  public synchronized Optional<History> read(WorkspaceId workspace, TaskId id) {
    return row(workspace, id).map(TaskRow::history);
  }

  @Override
  public synchronized Optional<History> take(
      WorkspaceId workspace, TaskId id, Instant now, Instant leaseUntil) {
    var row = row(workspace, id).filter(each -> isToTake(each, now));
    row.ifPresent(each -> each.taken(now, leaseUntil));
    return row.map(TaskRow::history);
  }

  private boolean isToTake(TaskRow row, Instant now) {
    var task = row.task();
    boolean free = task.leaseUntil().filter(now::isBefore).isEmpty();
    return holds(Guard.TAKE_WHAT_NOBODY_HAS, free)
        && switch (task.status()) {
          case QUEUED, WAITING ->
              holds(
                      Guard.TAKE_WHEN_READY,
                      task.readyAt().filter(at -> !at.isAfter(now)).isPresent())
                  || isSignalled(row);
          case PAUSED -> isSignalled(row);
          case RUNNING -> true;
          case COMPLETED, FAILED, CANCELLED -> task.dueAt().isPresent();
        };
  }

  private boolean isSignalled(TaskRow row) {
    return row.isSignalled() && !missing.contains(Guard.TAKE_AFTER_SIGNAL);
  }

  @Override
  public synchronized boolean record(
      WorkspaceId workspace, TaskId id, long fence, Step step, Instant leaseUntil) {
    var row =
        row(workspace, id)
            .filter(each -> holds(Guard.RECORD_UNDER_FENCE, each.task().fence() == fence))
            .filter(each -> holds(Guard.RECORD_IN_PLACE, each.task().steps() == step.number() - 1));
    row.ifPresent(each -> each.worked(step, leaseUntil));
    return row.isPresent();
  }

  @Override
  public synchronized Optional<Task> beat(
      WorkspaceId workspace, TaskId id, long fence, Instant leaseUntil) {
    var row = held(workspace, id, fence, Guard.BEAT_UNDER_FENCE, Guard.BEAT_WHILE_RUNNING);
    row.ifPresent(each -> each.beats(leaseUntil));
    return row.map(TaskRow::task);
  }

  @Override
  public synchronized boolean rest(WorkspaceId workspace, TaskId id, long fence, Rest rest) {
    var row =
        held(workspace, id, fence, Guard.REST_UNDER_FENCE, Guard.REST_WHILE_RUNNING)
            .filter(each -> holds(Guard.REST_WITHOUT_NEWS, each.task().signals() == rest.signals()))
            .filter(each -> isCountedSoFar(each, rest.expense()));
    row.ifPresent(each -> {
      each.rests(rest);
      count(workspace, each, rest.expense());
    });
    return row.isPresent();
  }

  @Override
  public synchronized boolean end(WorkspaceId workspace, TaskId id, long fence, Ending ending) {
    var row = held(workspace, id, fence, Guard.END_UNDER_FENCE, Guard.END_WHILE_RUNNING);
    row.ifPresent(each -> each.ended(ending));
    return row.isPresent();
  }

  @Override
  public synchronized boolean settle(
      WorkspaceId workspace, TaskId id, long fence, Optional<Expense> expense) {
    var row =
        row(workspace, id)
            .filter(each -> holds(Guard.SETTLE_UNDER_FENCE, each.task().fence() == fence))
            .filter(each -> isCountedSoFar(each, expense));
    row.ifPresent(each -> {
      each.settled();
      count(workspace, each, expense);
    });
    return row.isPresent();
  }

  @Override
  public synchronized Left leave(WorkspaceId workspace, TaskId id, Signal signal) {
    var row = row(workspace, id);
    if (row.isEmpty()) {
      return Left.UNKNOWN;
    }
    if (!holds(Guard.LEAVE_BEFORE_END, !row.get().task().status().ended())) {
      return Left.ENDED;
    }
    if (holds(Guard.LEAVE_ONCE, !row.get().knows(signal))) {
      row.get().left(signal);
    }
    return Left.LEFT;
  }

  @Override
  public synchronized List<Task> list(WorkspaceId workspace, Optional<Instant> before, int most) {
    return newest(workspace)
        .filter(task -> before.map(task.order().createdAt()::isBefore).orElse(true))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized Optional<Task> latestOf(WorkspaceId workspace, String caller) {
    return newest(workspace)
        .filter(task -> task.order().origin().caller().equals(Optional.of(caller)))
        .findFirst();
  }

  @Override
  public synchronized List<Due> due(Instant now, int most) {
    return stored.entrySet().stream()
        .flatMap(each ->
            each
                .getValue()
                .task()
                .dueAt()
                .filter(at -> !at.isAfter(now))
                .map(at -> new Due(each.getKey().workspace(), each.getKey().id(), at))
                .stream())
        .sorted(Comparator.comparing(Due::at))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized void postpone(Due due, Instant until) {
    row(due.workspace(), due.id())
        .filter(row -> row.task().leaseUntil().isEmpty())
        .filter(row -> row.task().dueAt().equals(Optional.of(due.at())))
        .ifPresent(row -> row.postponed(until));
  }

  /// All of them, for whoever looks at the whole.
  synchronized List<History> all() {
    return new ArrayList<>(stored.values()).stream().map(TaskRow::history).toList();
  }

  private Optional<TaskRow> row(WorkspaceId workspace, TaskId id) {
    return Optional.ofNullable(stored.get(new Name(workspace, id)));
  }

  private Optional<TaskRow> held(
      WorkspaceId workspace, TaskId id, long fence, Guard underFence, Guard whileRunning) {
    return row(workspace, id)
        .filter(row -> holds(underFence, row.task().fence() == fence))
        .filter(row -> holds(whileRunning, row.task().status() == TaskStatus.RUNNING));
  }

  private Stream<Task> newest(WorkspaceId workspace) {
    return stored.entrySet().stream()
        .filter(each -> each.getKey().workspace().equals(workspace))
        .map(each -> each.getValue().task())
        .filter(task -> task.order().parent().isEmpty())
        .sorted(Comparator.comparing((Task task) -> task.order().createdAt()).reversed());
  }
}
