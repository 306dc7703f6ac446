package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.task.Step;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.Tasks;
import dev.switchboard.domain.task.Telling;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.topology.Table.Index;
import dev.switchboard.topology.Tables;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tasks and their steps. How each verb changes a task, and on what condition, is in `TaskChange`.
final class StoredTasks implements Tasks {
  private final StoredTable tasks;
  private final TakeTask take;

  StoredTasks(StoredTable tasks) {
    this.tasks = tasks;
    this.take = new TakeTask(tasks);
  }

  @Override
  public Task submit(WorkspaceId workspace, Task task) {
    var key = Items.task(workspace, task.id());
    return switch (tasks.put(key, TaskItem.of(workspace, task), Condition.ABSENT)) {
      case Written.Done _ -> task;
      case Written.Refused refused ->
          refused
              .stored()
              .map(StoredTasks::withoutSteps)
              .orElseThrow(() -> new Fault.Passing("Task %s is gone again.".formatted(task.id())));
    };
  }

  private static Task withoutSteps(Fields item) {
    return TaskItem.read(item, List.of());
  }

  @Override
  public Optional<Task> find(WorkspaceId workspace, TaskId id) {
    var items = tasks.many().query(Search.partition(Items.task(workspace, id).pk()));
    var steps =
        items.stream()
            .filter(item -> item.text(Items.SK).startsWith(Items.STEPS))
            .map(TaskItem::readStep)
            .toList();
    return items.stream()
        .filter(item -> item.has(Items.STATUS))
        .findFirst()
        .map(item -> TaskItem.read(item, steps));
  }

  @Override
  public Optional<Task> take(WorkspaceId workspace, TaskId id, Instant now, Instant leaseUntil) {
    return take.take(Items.task(workspace, id), now, leaseUntil);
  }

  @Override
  public boolean record(
      WorkspaceId workspace, TaskId id, long fence, Step step, Instant leaseUntil) {
    var key = Items.task(workspace, id);
    return tasks
        .transaction()
        .update(key, TaskChange.worked(fence, step.at(), leaseUntil))
        .put(Items.step(key, step.number()), TaskItem.step(step), Condition.NONE)
        .write()
        .isEmpty();
  }

  @Override
  public boolean end(WorkspaceId workspace, TaskId id, long fence, Ending ending) {
    return tasks.update(Items.task(workspace, id), TaskChange.ended(fence, ending)).done();
  }

  @Override
  public boolean putBack(
      WorkspaceId workspace, TaskId id, long fence, int attempts, Instant dueAt) {
    return tasks
        .update(Items.task(workspace, id), TaskChange.putBack(fence, attempts, dueAt))
        .done();
  }

  @Override
  public boolean told(
      WorkspaceId workspace,
      TaskId id,
      long fence,
      Map<String, Telling> tellings,
      Optional<Instant> dueAt) {
    return tasks.update(Items.task(workspace, id), TaskChange.told(fence, tellings, dueAt)).done();
  }

  @Override
  public List<Task> list(WorkspaceId workspace, Optional<Instant> before, int most) {
    return newest(Tables.NEWEST, Items.of(workspace), before, most);
  }

  @Override
  public Optional<Task> latestOf(WorkspaceId workspace, String caller) {
    return newest(Tables.BY_CALLER, Items.caller(workspace, caller), Optional.empty(), 1).stream()
        .findFirst();
  }

  private List<Task> newest(Index index, String group, Optional<Instant> before, int most) {
    var newest = Search.newest(index, group, before.map(Moments::text), most);
    return tasks.many().query(newest).stream().map(StoredTasks::withoutSteps).toList();
  }

  @Override
  public List<Due> due(Instant now, int most) {
    var due = Search.due(Tables.DUE, Items.DUE_TASKS, Moments.millis(now), most);
    return tasks.many().query(due).stream().map(TaskItem::due).toList();
  }

  @Override
  public void postpone(WorkspaceId workspace, TaskId id, Instant dueAt) {
    tasks.update(Items.task(workspace, id), TaskChange.postponed(dueAt));
  }
}
