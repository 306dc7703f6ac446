package dev.switchboard.domain.booking;

import java.time.InstantSource;

/// Sends again what a lost message, or a worker that died, has left behind on the days of
/// calendars.
public final class SweepFollowUps {
  private static final int MOST = 200;

  private final CalendarDays days;
  private final FollowUpQueue queue;
  private final InstantSource clock;

  public SweepFollowUps(CalendarDays days, FollowUpQueue queue, InstantSource clock) {
    this.days = days;
    this.queue = queue;
    this.clock = clock;
  }

  /// How many days were sent again.
  public int sweep() {
    var due = days.due(clock.instant(), MOST);
    due.forEach(each -> queue.send(each.workspace(), each.calendar(), each.date()));
    return due.size();
  }
}
