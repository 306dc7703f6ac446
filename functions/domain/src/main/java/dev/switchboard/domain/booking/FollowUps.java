package dev.switchboard.domain.booking;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Has a day's changes carried on: at once by a message, or by the sweep, should the message be
/// lost.
record FollowUps(FollowUpQueue queue, InstantSource clock) {
  private static final Duration GRACE = Duration.ofSeconds(30);

  Instant due() {
    return clock.instant().plus(GRACE);
  }

  void wake(WorkspaceId workspace, Cell day) {
    try {
      queue.send(workspace, day.calendar(), day.date());
    } catch (Fault onlyTheFastPath) {
      // The day is stored with its follow-ups, and the sweep finds them when they are due. A
      // lasting
      // fault meets the sweep too, where nobody is told that what is done was not done.
    }
  }
}
