package dev.switchboard.domain.task;

import dev.switchboard.domain.task.Line.Place;
import dev.switchboard.domain.task.Turnstile.Way;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Takes a task under a lease, makes the moves that its work wants until it ends or has to wait,
/// and does what follows its end. Whatever breaks in between, somebody else takes it again when the
/// lease is over; it ends once.
public final class RunTask {
  /// How long a worker that says nothing is believed to live. With a sweep each minute, somebody
  /// else has the task within 90 s.
  public static final Duration LEASE = Duration.ofSeconds(25);

  /// The longest that one move may take. What is left of a shift must be longer.
  public static final Duration LONGEST_MOVE = Duration.ofMinutes(2);

  private static final long SECOND = 1_000_000_000;

  private final Workshop workshop;
  private final FollowEnd followEnd;
  private final Turnstile turnstile;

  public RunTask(Workshop workshop, FollowEnd followEnd, Turnstile turnstile) {
    this.workshop = workshop;
    this.followEnd = followEnd;
    this.turnstile = turnstile;
  }

  /// Does nothing where there is nothing to do, or another worker has it. Where there is no room
  /// for it, it stands in line; what reached it is obeyed all the same.
  ///
  /// @param shiftEnds by when the worker has to have given it up; then it goes back in the queue
  public void run(WorkspaceId workspace, TaskId id, Instant shiftEnds) {
    var found = workshop.tasks().find(workspace, id);
    if (found.isEmpty()) {
      return;
    }
    var task = found.get();
    if (task.status().ended()) {
      take(workspace, id).ifPresent(taken -> followEnd.follow(workspace, taken));
      turnstile.clear(workspace, Place.of(task));
    } else if (isToDo(task)) {
      work(workspace, task, shiftEnds);
    }
  }

  /// Whether it may be taken, as far as it tells; what reached it is in its history.
  private boolean isToDo(Task task) {
    var now = workshop.clock().instant();
    boolean free = task.leaseUntil().filter(now::isBefore).isEmpty();
    boolean ready = task.readyAt().filter(at -> !at.isAfter(now)).isPresent();
    return free && (ready || task.signals() > 0 || task.status() == TaskStatus.RUNNING);
  }

  private Optional<History> take(WorkspaceId workspace, TaskId id) {
    var now = workshop.clock().instant();
    return workshop.tasks().take(workspace, id, now, now.plus(LEASE));
  }

  /// Where another worker took the task since it was found, that one may have freed the room.
  private void work(WorkspaceId workspace, Task task, Instant shiftEnds) {
    var place = Place.of(task);
    var until = until(shiftEnds);
    var way = turnstile.enter(workspace, place, until);
    if (way == Way.LINE && task.signals() == 0) {
      return;
    }
    try {
      take(workspace, task.id())
          .ifPresent(taken -> {
            boolean alone = taken.task().fence() == task.fence() + 1;
            boolean room =
                switch (way) {
                  case IN -> alone || turnstile.takeOver(workspace, place, until);
                  case HELD -> turnstile.takeOver(workspace, place, until);
                  case LINE -> false;
                };
            // Somebody else may have ended it since it was found.
            var left =
                taken.task().status().ended()
                    ? taken
                    : new Shift(workshop, workspace, taken, shiftEnds, room).work();
            done(workspace, left, room);
          });
    } catch (RuntimeException broken) {
      turnstile.leave(workspace, task.id(), until);
      throw broken;
    }
    turnstile.leave(workspace, task.id(), until);
  }

  /// Unlike any other worker's, to the nanosecond, because a worker knows what it entered by it.
  private Instant until(Instant shiftEnds) {
    return shiftEnds.plus(LEASE).plusNanos(workshop.random().nextLong(SECOND));
  }

  private void done(WorkspaceId workspace, History left, boolean room) {
    var task = left.task();
    if (task.status().ended()) {
      followEnd.follow(workspace, left);
    }
    if (!room) {
      outside(workspace, task);
    }
  }

  /// What it wants of the outside has to wait in line; the rest of it may be done by now.
  private void outside(WorkspaceId workspace, Task task) {
    if (task.status().ended()) {
      turnstile.clear(workspace, Place.of(task));
    } else {
      workshop
          .tasks()
          .find(workspace, task.id())
          .filter(this::isInLine)
          .ifPresent(waiting -> workshop.queue().offer(workspace, waiting));
    }
  }

  private boolean isInLine(Task task) {
    return task.status() == TaskStatus.QUEUED && isToDo(task);
  }
}
