package dev.switchboard.domain.task;

import dev.switchboard.domain.reasoning.Used;
import dev.switchboard.domain.task.Shift.Standing;
import dev.switchboard.domain.task.Tasks.Ending;
import dev.switchboard.domain.task.Tasks.Rest;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes what one worker does to its task, under the fence that it took it by, and knows the
/// history as far as it was written.
final class Hand {
  static final int MOST_ATTEMPTS = 5;

  private final Workshop workshop;
  private final WorkspaceId workspace;
  private History history;

  Hand(Workshop workshop, WorkspaceId workspace, History taken) {
    this.workshop = workshop;
    this.workspace = workspace;
    this.history = taken;
  }

  WorkspaceId workspace() {
    return workspace;
  }

  History history() {
    return history;
  }

  Task task() {
    return history.task();
  }

  boolean leaseIsOver(Instant now) {
    return task().leaseUntil().filter(now::isBefore).isEmpty();
  }

  Standing record(Deed deed, Used used) {
    var step = step(deed, used);
    var until = step.at().plus(RunTask.LEASE);
    if (!workshop.tasks().record(workspace, task().id(), task().fence(), step, until)) {
      return Standing.GIVEN_UP;
    }
    history = history.worked(step, until);
    return Standing.GOING_ON;
  }

  Standing end(TaskStatus status, String text) {
    var finished = step(new Deed.Finished(status, text), Used.NONE);
    boolean done = status == TaskStatus.COMPLETED;
    var ending =
        new Ending(
            status,
            Optional.of(text).filter(_ -> done),
            Optional.of(text).filter(_ -> !done),
            finished,
            finished.at().plus(RunTask.LEASE));
    if (workshop.tasks().end(workspace, task().id(), task().fence(), ending)) {
      history = history.ended(ending);
    }
    return Standing.GIVEN_UP;
  }

  /// Gives it up until it is ready, or a signal reaches it.
  Standing rest(TaskStatus status, Optional<Instant> readyAt) {
    return rest(status, 0, readyAt, Optional.empty());
  }

  /// Gives it up until the next try.
  Standing again(String why, Instant readyAt) {
    var tried = step(new Deed.Tried(why, readyAt), Used.NONE);
    return rest(TaskStatus.QUEUED, task().attempts(), Optional.of(readyAt), Optional.of(tried));
  }

  /// Gives it up until there is room for it. That was no attempt.
  Standing stepAside() {
    var now = workshop.clock().instant();
    var rest =
        new Rest(
            TaskStatus.QUEUED,
            task().attempts() - 1,
            task().signals(),
            Optional.of(now),
            Optional.of(now.plus(SubmitTask.UNTAKEN)),
            Optional.empty(),
            Expense.of(history, now));
    return workshop.tasks().rest(workspace, task().id(), task().fence(), rest)
        ? Standing.GIVEN_UP
        : refresh();
  }

  private Standing rest(
      TaskStatus status, int attempts, Optional<Instant> wanted, Optional<Step> step) {
    var readyAt = status == TaskStatus.PAUSED ? wanted : earliest(wanted);
    var now = workshop.clock().instant();
    boolean sent =
        status == TaskStatus.QUEUED && readyAt.filter(at -> SubmitTask.isSoon(now, at)).isPresent();
    var dueAt = readyAt.map(at -> sent ? at.plus(SubmitTask.UNTAKEN) : at);
    var expense = step.isPresent() ? Optional.<Expense>empty() : Expense.of(history, now);
    var rest = new Rest(status, attempts, task().signals(), readyAt, dueAt, step, expense);
    if (!workshop.tasks().rest(workspace, task().id(), task().fence(), rest)) {
      return refresh();
    }
    if (sent) {
      var wait = Duration.between(now, readyAt.orElseThrow());
      workshop.queue().send(workspace, task().id(), wait.isNegative() ? Duration.ZERO : wait);
    }
    return Standing.GIVEN_UP;
  }

  /// What waits has to be looked after when its time is over.
  private Optional<Instant> earliest(Optional<Instant> wanted) {
    var terms = task().order().terms();
    return Stream.of(wanted, terms.deadline(), Optional.of(terms.budget().over(task())))
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  /// Reads what reached it meanwhile; it goes on where it still has the task.
  Standing refresh() {
    var current =
        workshop
            .tasks()
            .read(workspace, task().id())
            .filter(read -> read.task().fence() == task().fence())
            .filter(read -> read.task().status() == TaskStatus.RUNNING);
    current.ifPresent(read -> history = read);
    return current.isPresent() ? Standing.GOING_ON : Standing.GIVEN_UP;
  }

  private Step step(Deed deed, Used used) {
    return new Step(task().steps() + 1, task().fence(), deed, used, workshop.clock().instant());
  }
}
