package dev.switchboard.domain.task;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Remembers tasks. One worker at a time writes a task, under the fence that it took it by;
/// everybody else leaves a signal in its letter box. So each write of a worker is conditioned on
/// its fence and on the task's status, and a worker that lost its lease changes nothing.
public interface Tasks {
  /// Stores the task, unless there is one of this id already; gives the one that is stored now.
  Task submit(WorkspaceId workspace, Task task);

  Optional<Task> find(WorkspaceId workspace, TaskId id);

  /// With all that was done for it and all that reached it.
  Optional<History> read(WorkspaceId workspace, TaskId id);

  /// Gives the task to a worker under a new fence, if there is something left to do and nobody has
  /// it: it is queued or waiting and its time (`readyAt`) has come, or a signal reached it since
  /// its worker left it, or it is running under a lease that ran out; then it becomes running with
  /// one more attempt. Or it has ended, what follows is not done yet (`dueAt` is present) and no
  /// lease runs.
  Optional<History> take(WorkspaceId workspace, TaskId id, Instant now, Instant leaseUntil);

  /// Records a step, extends the lease, and counts this taking as the first attempt of the next
  /// step; false where the fence is not the newest any more, or it has a step of this number.
  boolean record(WorkspaceId workspace, TaskId id, long fence, Step step, Instant leaseUntil);

  /// Extends the lease; gives the task as it is now, or nothing where the fence is not the newest
  /// any more, or the task is not running.
  Optional<Task> beat(WorkspaceId workspace, TaskId id, long fence, Instant leaseUntil);

  /// Gives it up until later; false as for `beat`, where another signal reached it than those the
  /// worker knew of, and where an expense is given and the task is not counted as far as that says.
  boolean rest(WorkspaceId workspace, TaskId id, long fence, Rest rest);

  /// Ends it, with the step that says so; false as for `beat`.
  boolean end(WorkspaceId workspace, TaskId id, long fence, Ending ending);

  /// Says that all that follows its end is done; false where the fence is not the newest any more,
  /// or an expense is given and the task is not counted as far as that says.
  boolean settle(WorkspaceId workspace, TaskId id, long fence, Optional<Expense> expense);

  /// Leaves a signal, once, and has the task looked after soon. A repeat changes nothing.
  Left leave(WorkspaceId workspace, TaskId id, Signal signal);

  /// The newest first, `most` of them, from before the time given; without branches of others.
  List<Task> list(WorkspaceId workspace, Optional<Instant> before, int most);

  /// The newest task that this caller delegated. It may miss one of the last second.
  Optional<Task> latestOf(WorkspaceId workspace, String caller);

  /// Tasks of every workspace that a sweep should look after, the longest due first.
  List<Due> due(Instant now, int most);

  /// Has the next sweep look after a task that nobody has no sooner than this. Nothing happens
  /// where it is due at another time by now.
  void postpone(Due due, Instant until);

  /// A task to look after.
  ///
  /// @param at since when
  record Due(WorkspaceId workspace, TaskId id, Instant at) {}

  /// How leaving a signal can end.
  enum Left {
    /// It is in the letter box, now or since an earlier time.
    LEFT,
    /// The task has ended, and obeys nothing any more.
    ENDED,
    UNKNOWN
  }

  /// How a worker leaves a task that has not ended.
  ///
  /// @param status `QUEUED`, `WAITING` or `PAUSED`
  /// @param attempts how many lie behind it
  /// @param signals how many the worker knew of
  /// @param readyAt when it may be taken again, where no signal reaches it before
  /// @param step what is recorded with it
  /// @param expense what is added to the workspace's spending with it; empty where a step is
  ///   recorded, so that a leave takes two writes at most
  record Rest(
      TaskStatus status,
      int attempts,
      int signals,
      Optional<Instant> readyAt,
      Optional<Instant> dueAt,
      Optional<Step> step,
      Optional<Expense> expense) {
    public Rest {
      if (step.isPresent() && expense.isPresent()) {
        throw new IllegalArgumentException("A rest must have a step or an expense, not both.");
      }
    }
  }

  /// How a task ends.
  ///
  /// @param step of a `Deed.Finished`
  record Ending(
      TaskStatus status,
      Optional<String> result,
      Optional<String> error,
      Step step,
      Instant leaseUntil) {}
}
