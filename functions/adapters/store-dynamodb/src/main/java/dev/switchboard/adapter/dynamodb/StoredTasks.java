package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.task.Expense;
import dev.switchboard.domain.task.History;
import dev.switchboard.domain.task.Signal;
import dev.switchboard.domain.task.Step;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.Tasks;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.topology.Table.Index;
import dev.switchboard.topology.Tables;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Tasks, each as its head with its steps and signals beside it. How each verb changes the head,
/// and on what condition, is in `TaskChange`.
final class StoredTasks implements Tasks {
  private final StoredTable tasks;
  private final ReadTask reading;
  private final TakeTask taking;
  private final LeaveSignal leaving;
  private final AppendStep appending;
  private final AddExpense adding;

  StoredTasks(StoredTable tasks) {
    this.tasks = tasks;
    this.reading = new ReadTask(tasks);
    this.taking = new TakeTask(tasks, reading);
    this.leaving = new LeaveSignal(tasks);
    this.appending = new AppendStep(tasks);
    this.adding = new AddExpense(tasks);
  }

  @Override
  public Task submit(WorkspaceId workspace, Task task) {
    var head = TaskItem.of(workspace, task);
    var written =
        head.allFit()
            ? tasks.put(head.owner(), head.fitting(), Condition.ABSENT).done()
            : head.with(tasks.transaction().put(head.owner(), head.fitting(), Condition.ABSENT))
                .write()
                .isEmpty();
    return written
        ? task
        : find(workspace, task.id())
            .orElseThrow(() -> new Fault.Passing("Task %s is gone again.".formatted(task.id())));
  }

  @Override
  public Optional<Task> find(WorkspaceId workspace, TaskId id) {
    return tasks.get(TaskKeys.head(workspace, id)).map(reading::task);
  }

  @Override
  public Optional<History> read(WorkspaceId workspace, TaskId id) {
    return reading.history(TaskKeys.head(workspace, id));
  }

  @Override
  public Optional<History> take(WorkspaceId workspace, TaskId id, Instant now, Instant leaseUntil) {
    return taking.take(TaskKeys.head(workspace, id), now, leaseUntil);
  }

  @Override
  public boolean record(
      WorkspaceId workspace, TaskId id, long fence, Step step, Instant leaseUntil) {
    var key = TaskKeys.head(workspace, id);
    return appending.append(
        key, TaskChange.worked(fence, step, leaseUntil), TaskItem.step(key, step));
  }

  @Override
  public Optional<Task> beat(WorkspaceId workspace, TaskId id, long fence, Instant leaseUntil) {
    return switch (tasks.updateAndGet(
        TaskKeys.head(workspace, id), TaskChange.beats(fence, leaseUntil))) {
      case Written.Done done -> Optional.of(reading.task(done.now()));
      case Written.Refused _ -> Optional.empty();
    };
  }

  @Override
  public boolean rest(WorkspaceId workspace, TaskId id, long fence, Rest rest) {
    var key = TaskKeys.head(workspace, id);
    var mark = UUID.randomUUID().toString();
    var change = TaskChange.rests(fence, rest, mark);
    if (rest.expense().isPresent()) {
      return adding.add(workspace, key, change, rest.expense().get());
    }
    return rest.step()
        .map(step -> appending.append(key, change, TaskItem.step(key, step)))
        .orElseGet(() -> tasks.update(key, change).by(mark).isPresent());
  }

  @Override
  public boolean end(WorkspaceId workspace, TaskId id, long fence, Ending ending) {
    var key = TaskKeys.head(workspace, id);
    var outcome = TaskItem.outcome(key, ending);
    return appending.append(
        key,
        TaskChange.ended(fence, ending, outcome.fitting()),
        TaskItem.lastStep(key, ending),
        outcome);
  }

  @Override
  public boolean settle(WorkspaceId workspace, TaskId id, long fence, Optional<Expense> expense) {
    var key = TaskKeys.head(workspace, id);
    var change = TaskChange.settled(fence, expense);
    return expense
        .map(each -> adding.add(workspace, key, change, each))
        .orElseGet(() -> tasks.update(key, change).done());
  }

  @Override
  public Left leave(WorkspaceId workspace, TaskId id, Signal signal) {
    return leaving.leave(TaskKeys.head(workspace, id), signal);
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
    return tasks.many().query(newest).stream().map(reading::task).toList();
  }

  @Override
  public List<Due> due(Instant now, int most) {
    return TaskKeys.dueShards()
        .map(shard -> Search.due(Tables.DUE, shard, Moments.millis(now), most))
        .flatMap(due -> tasks.many().query(due).stream())
        .map(TaskItem::due)
        .sorted(Comparator.comparing(Due::at))
        .limit(most)
        .toList();
  }

  @Override
  public void postpone(Due due, Instant until) {
    tasks.update(TaskKeys.head(due.workspace(), due.id()), TaskChange.postponed(due, until));
  }
}
