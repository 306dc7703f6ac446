package dev.switchboard.domain.task;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;

/// Takes a task under a lease, makes the moves that its work wants until it ends or has to wait,
/// and does what follows its end. Whatever breaks in between, somebody else takes it again when the
/// lease is over; it ends once.
public final class RunTask {
  /// How long a worker that says nothing is believed to live. With a sweep each minute, somebody
  /// else has the task within 90 s.
  public static final Duration LEASE = Duration.ofSeconds(25);

  /// The longest that one move may take. What is left of a shift must be longer.
  public static final Duration LONGEST_MOVE = Duration.ofMinutes(2);

  private final Workshop workshop;
  private final FollowEnd followEnd;

  public RunTask(Workshop workshop, FollowEnd followEnd) {
    this.workshop = workshop;
    this.followEnd = followEnd;
  }

  /// Does nothing where there is nothing to do, or another worker has it.
  ///
  /// @param shiftEnds by when the worker has to have given it up; then it goes back in the queue
  public void run(WorkspaceId workspace, TaskId id, Instant shiftEnds) {
    var now = workshop.clock().instant();
    workshop
        .tasks()
        .take(workspace, id, now, now.plus(LEASE))
        .ifPresent(taken -> {
          var ended =
              taken.task().status().ended()
                  ? taken
                  : new Shift(workshop, workspace, taken, shiftEnds).work();
          if (ended.task().status().ended()) {
            followEnd.follow(workspace, ended);
          }
        });
  }
}
