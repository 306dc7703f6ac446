package dev.switchboard.topology;

import java.time.Duration;
import java.util.List;

/// Every schedule. Sweeps find what a lost message, or a worker that died, has left behind.
public final class Schedules {
  /// What wakes whoever drains a queue to look after what was left behind.
  public static final String SWEEP = "{\"version\":1,\"type\":\"sweep\"}";

  public static final List<Schedule> ALL =
      List.of(
          new Schedule("sweep-tasks", Duration.ofMinutes(1), Queues.TASKS, SWEEP),
          new Schedule("sweep-bookings", Duration.ofMinutes(1), Queues.BOOKINGS, SWEEP),
          new Schedule("sweep-notices", Duration.ofMinutes(1), Queues.NOTICES, SWEEP),
          new Schedule("sweep-links", Duration.ofMinutes(1), Queues.LINKS, SWEEP));

  private Schedules() {}
}
