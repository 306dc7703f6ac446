package dev.switchboard.domain.task;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Remembers tasks. Every write after the first is conditioned on the fence that its worker took
/// and on the status, so a worker that lost its lease changes nothing.
public interface Tasks {
  /// Stores the task, unless there is one of this id already; gives the one that is stored now.
  Task submit(WorkspaceId workspace, Task task);

  /// With its steps.
  Optional<Task> find(WorkspaceId workspace, TaskId id);

  /// Gives the task to a worker under a new fence, if there is something left to do and nobody has
  /// it: it is queued, or running under a lease that ran out, and becomes running with one more
  /// attempt; or it has ended, somebody is still to be told (`dueAt` is present) and no lease runs.
  /// With its steps.
  Optional<Task> take(WorkspaceId workspace, TaskId id, Instant now, Instant leaseUntil);

  /// Records a step and extends the lease; false where the fence is not the newest any more, or the
  /// task is not running.
  boolean record(WorkspaceId workspace, TaskId id, long fence, Step step, Instant leaseUntil);

  /// Ends it; false where the fence is not the newest any more, or it is not running.
  boolean end(WorkspaceId workspace, TaskId id, long fence, Ending ending);

  /// Puts it back in the queue, to be taken again at `dueAt`, with this many attempts behind it;
  /// false as for `end`.
  boolean putBack(WorkspaceId workspace, TaskId id, long fence, int attempts, Instant dueAt);

  /// Records how telling went, gives the task up, and has the rest told at `dueAt`, where something
  /// is left; false where the fence is not the newest any more, or it has not ended.
  boolean told(
      WorkspaceId workspace,
      TaskId id,
      long fence,
      Map<String, Telling> tellings,
      Optional<Instant> dueAt);

  /// The newest first, `most` of them, from before the time given; without their steps.
  List<Task> list(WorkspaceId workspace, Optional<Instant> before, int most);

  /// The newest task that this caller delegated; without its steps. It may miss one of the last
  /// second.
  Optional<Task> latestOf(WorkspaceId workspace, String caller);

  /// Tasks of every workspace that a sweep should look after, the longest due first.
  List<Due> due(Instant now, int most);

  /// Has the next sweep look after a waiting task no sooner than this. Nothing happens where it is
  /// not waiting any more.
  void postpone(WorkspaceId workspace, TaskId id, Instant dueAt);

  /// A task to look after.
  record Due(WorkspaceId workspace, TaskId id) {}

  /// How a task ends.
  record Ending(
      TaskStatus status,
      Optional<String> result,
      Optional<String> error,
      Instant at,
      Instant leaseUntil) {
    public static Ending completed(String result, Instant at, Instant leaseUntil) {
      return new Ending(
          TaskStatus.COMPLETED, Optional.of(result), Optional.empty(), at, leaseUntil);
    }

    public static Ending failed(String error, Instant at, Instant leaseUntil) {
      return new Ending(TaskStatus.FAILED, Optional.empty(), Optional.of(error), at, leaseUntil);
    }
  }
}
