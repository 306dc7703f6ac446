package dev.switchboard.topology;

import java.time.Duration;
import java.util.List;

/// Every queue.
public final class Queues {
  private static final int MOST_RECEIVES = 5;

  /// Facts of calls, to be recorded.
  public static final Queue CALLS = drainedBy("calls", TimeOuts.QUEUE);

  /// Changes of calendar days, to be carried on.
  public static final Queue BOOKINGS = drainedBy("bookings", TimeOuts.QUEUE);

  /// Tasks, to be run.
  public static final Queue TASKS = drainedBy("tasks", TimeOuts.TASK);

  /// Notices, to be told.
  public static final Queue NOTICES = drainedBy("notices", TimeOuts.NOTICE);

  /// Calendars, to be brought into step with others.
  public static final Queue LINKS = drainedBy("links", TimeOuts.LINK);

  public static final List<Queue> ALL = List.of(CALLS, BOOKINGS, TASKS, NOTICES, LINKS);

  private Queues() {}

  /// A message stays hidden for six times the time that its consumer may take.
  private static Queue drainedBy(String name, Duration timeOut) {
    return new Queue(name, timeOut.multipliedBy(6), MOST_RECEIVES);
  }
}
