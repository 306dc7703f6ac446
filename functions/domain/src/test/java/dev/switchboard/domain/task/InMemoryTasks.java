package dev.switchboard.domain.task;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// `Tasks` for tests.
public final class InMemoryTasks implements Tasks {
  private final Map<Due, TaskRow> stored = new HashMap<>();

  @Override
  public synchronized Task submit(WorkspaceId workspace, Task task) {
    return stored.computeIfAbsent(new Due(workspace, task.id()), any -> new TaskRow(task)).task();
  }

  @Override
  public synchronized Optional<Task> find(WorkspaceId workspace, TaskId id) {
    return row(workspace, id).map(TaskRow::task);
  }

  @Override
  public synchronized Optional<Task> take(
      WorkspaceId workspace, TaskId id, Instant now, Instant leaseUntil) {
    var row = row(workspace, id).filter(each -> isFree(each.task(), now));
    row.ifPresent(each -> each.taken(now, leaseUntil));
    return row.map(TaskRow::task);
  }

  private static boolean isFree(Task task, Instant now) {
    boolean leaseRuns = task.leaseUntil().filter(now::isBefore).isPresent();
    return !leaseRuns && task.dueAt().isPresent();
  }

  @Override
  public synchronized boolean record(
      WorkspaceId workspace, TaskId id, long fence, Step step, Instant leaseUntil) {
    var row = held(workspace, id, fence, InMemoryTasks::isRunning);
    row.ifPresent(each -> each.worked(step, leaseUntil));
    return row.isPresent();
  }

  @Override
  public synchronized boolean end(WorkspaceId workspace, TaskId id, long fence, Ending ending) {
    var row = held(workspace, id, fence, InMemoryTasks::isRunning);
    row.ifPresent(each -> each.ended(ending));
    return row.isPresent();
  }

  @Override
  public synchronized boolean putBack(
      WorkspaceId workspace, TaskId id, long fence, int attempts, Instant dueAt) {
    var row = held(workspace, id, fence, InMemoryTasks::isRunning);
    row.ifPresent(each -> each.putBack(attempts, dueAt));
    return row.isPresent();
  }

  @Override
  public synchronized boolean told(
      WorkspaceId workspace,
      TaskId id,
      long fence,
      Map<String, Telling> tellings,
      Optional<Instant> dueAt) {
    var row = held(workspace, id, fence, task -> task.status().ended());
    row.ifPresent(each -> each.told(tellings, dueAt));
    return row.isPresent();
  }

  @Override
  public synchronized List<Task> list(WorkspaceId workspace, Optional<Instant> before, int most) {
    return newest(workspace)
        .filter(task -> before.map(task.createdAt()::isBefore).orElse(true))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized Optional<Task> latestOf(WorkspaceId workspace, String caller) {
    return newest(workspace)
        .filter(task -> task.origin().caller().equals(Optional.of(caller)))
        .findFirst();
  }

  @Override
  public synchronized List<Due> due(Instant now, int most) {
    var waiting = new ArrayList<>(stored.entrySet());
    waiting.removeIf(
        each -> each.getValue().task().dueAt().filter(at -> !at.isAfter(now)).isEmpty());
    waiting.sort(Comparator.comparing(each -> each.getValue().task().dueAt().orElseThrow()));
    return waiting.stream().map(Map.Entry::getKey).limit(most).toList();
  }

  @Override
  public synchronized void postpone(WorkspaceId workspace, TaskId id, Instant dueAt) {
    row(workspace, id)
        .filter(row -> row.task().leaseUntil().isEmpty())
        .filter(row -> row.task().dueAt().filter(dueAt::isAfter).isPresent())
        .ifPresent(row -> row.postponed(dueAt));
  }

  private static boolean isRunning(Task task) {
    return task.status() == TaskStatus.RUNNING;
  }

  private Optional<TaskRow> row(WorkspaceId workspace, TaskId id) {
    return Optional.ofNullable(stored.get(new Due(workspace, id)));
  }

  private Optional<TaskRow> held(
      WorkspaceId workspace, TaskId id, long fence, Predicate<Task> state) {
    return row(workspace, id).filter(row -> row.task().fence() == fence && state.test(row.task()));
  }

  private Stream<Task> newest(WorkspaceId workspace) {
    return stored.entrySet().stream()
        .filter(each -> each.getKey().workspace().equals(workspace))
        .map(each -> each.getValue().withoutSteps())
        .sorted(Comparator.comparing(Task::createdAt).reversed());
  }
}
