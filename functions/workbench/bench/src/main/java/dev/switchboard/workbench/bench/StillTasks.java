package dev.switchboard.workbench.bench;

import dev.switchboard.domain.task.Expense;
import dev.switchboard.domain.task.History;
import dev.switchboard.domain.task.Signal;
import dev.switchboard.domain.task.Step;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.Tasks;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tasks that are accepted at no cost: only the last one is known, so that each is a new one. No
/// worker ever takes one.
final class StillTasks implements Tasks {
  private Optional<Task> last = Optional.empty();

  @Override
  public Task submit(WorkspaceId workspace, Task task) {
    last = Optional.of(task);
    return task;
  }

  @Override
  public Optional<Task> find(WorkspaceId workspace, TaskId id) {
    return last.filter(task -> task.id().equals(id));
  }

  @Override
  public Optional<Task> latestOf(WorkspaceId workspace, String caller) {
    return last;
  }

  @Override
  public List<Task> list(WorkspaceId workspace, Optional<Instant> before, int most) {
    return last.stream().toList();
  }

  @Override
  public Optional<History> read(WorkspaceId workspace, TaskId id) {
    return Optional.empty();
  }

  @Override
  public Optional<History> take(WorkspaceId workspace, TaskId id, Instant now, Instant leaseUntil) {
    return Optional.empty();
  }

  @Override
  public boolean record(
      WorkspaceId workspace, TaskId id, long fence, Step step, Instant leaseUntil) {
    return false;
  }

  @Override
  public Optional<Task> beat(WorkspaceId workspace, TaskId id, long fence, Instant leaseUntil) {
    return Optional.empty();
  }

  @Override
  public boolean rest(WorkspaceId workspace, TaskId id, long fence, Rest rest) {
    return false;
  }

  @Override
  public boolean end(WorkspaceId workspace, TaskId id, long fence, Ending ending) {
    return false;
  }

  @Override
  public boolean settle(WorkspaceId workspace, TaskId id, long fence, Optional<Expense> expense) {
    return false;
  }

  @Override
  public Left leave(WorkspaceId workspace, TaskId id, Signal signal) {
    return Left.UNKNOWN;
  }

  @Override
  public List<Due> due(Instant now, int most) {
    return List.of();
  }

  @Override
  public void postpone(Due due, Instant until) {
    throw new UnsupportedOperationException("Nobody sweeps here.");
  }
}
