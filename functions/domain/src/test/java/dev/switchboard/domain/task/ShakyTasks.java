package dev.switchboard.domain.task;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A store that is slow, fails, loses answers and writes late, as the weather has it. It checks the
/// laws with each write.
final class ShakyTasks implements Tasks {
  private final InMemoryTasks store;
  private final Weather weather;
  private final Laws laws = new Laws();

  ShakyTasks(InMemoryTasks store, Weather weather) {
    this.store = store;
    this.weather = weather;
  }

  @Override
  public Task submit(WorkspaceId workspace, Task task) {
    return weather.write(() -> watched(workspace, task.id(), () -> store.submit(workspace, task)));
  }

  private <T> T watched(WorkspaceId workspace, TaskId id, Supplier<T> write) {
    var before = store.read(workspace, id);
    var written = write.get();
    before.ifPresent(old -> Laws.changed(old, store.read(workspace, id).orElseThrow()));
    return written;
  }

  @Override
  public Optional<Task> find(WorkspaceId workspace, TaskId id) {
    return weather.read(() -> store.find(workspace, id));
  }

  @Override
  public Optional<History> read(WorkspaceId workspace, TaskId id) {
    return weather.read(() -> store.read(workspace, id));
  }

  @Override
  public Optional<History> take(WorkspaceId workspace, TaskId id, Instant now, Instant leaseUntil) {
    return weather.write(() ->
        watched(
            workspace,
            id,
            () -> {
              var before = store.read(workspace, id);
              var taken = store.take(workspace, id, now, leaseUntil);
              taken.ifPresent(after -> laws.taken(before, after, now));
              return taken;
            }));
  }

  @Override
  public boolean record(
      WorkspaceId workspace, TaskId id, long fence, Step step, Instant leaseUntil) {
    return work(workspace, id, fence, () -> store.record(workspace, id, fence, step, leaseUntil));
  }

  @Override
  public Optional<Task> beat(WorkspaceId workspace, TaskId id, long fence, Instant leaseUntil) {
    var beaten =
        new Object() {
          Optional<Task> task = Optional.empty();
        };
    work(
        workspace,
        id,
        fence,
        () -> {
          beaten.task = store.beat(workspace, id, fence, leaseUntil);
          return beaten.task.isPresent();
        });
    return beaten.task;
  }

  @Override
  public boolean rest(WorkspaceId workspace, TaskId id, long fence, Rest rest) {
    return work(workspace, id, fence, () -> store.rest(workspace, id, fence, rest));
  }

  @Override
  public boolean end(WorkspaceId workspace, TaskId id, long fence, Ending ending) {
    return work(workspace, id, fence, () -> store.end(workspace, id, fence, ending));
  }

  private boolean work(WorkspaceId workspace, TaskId id, long fence, Supplier<Boolean> write) {
    return weather.write(() -> {
      var before = store.read(workspace, id);
      boolean applied = write.get();
      if (applied) {
        Laws.written(before.orElseThrow(), store.read(workspace, id).orElseThrow(), fence);
        Laws.running(before.orElseThrow());
      }
      return applied;
    });
  }

  @Override
  public boolean settle(WorkspaceId workspace, TaskId id, long fence, Optional<Expense> expense) {
    return weather.write(() -> {
      var before = store.read(workspace, id);
      boolean applied = store.settle(workspace, id, fence, expense);
      if (applied) {
        Laws.written(before.orElseThrow(), store.read(workspace, id).orElseThrow(), fence);
      }
      return applied;
    });
  }

  @Override
  public Left leave(WorkspaceId workspace, TaskId id, Signal signal) {
    return weather.write(() -> watched(workspace, id, () -> store.leave(workspace, id, signal)));
  }

  @Override
  public List<Task> list(WorkspaceId workspace, Optional<Instant> before, int most) {
    return store.list(workspace, before, most);
  }

  @Override
  public Optional<Task> latestOf(WorkspaceId workspace, String caller) {
    return store.latestOf(workspace, caller);
  }

  @Override
  public List<Due> due(Instant now, int most) {
    return weather.read(() -> store.due(now, most));
  }

  @Override
  public void postpone(Due due, Instant until) {
    weather.write(() -> {
      store.postpone(due, until);
      return true;
    });
  }
}
