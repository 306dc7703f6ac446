package dev.switchboard.domain.notice;

import java.time.Duration;
import java.time.InstantSource;

/// Wakes senders for what is due, and for what will be before the next sweep. The table of notices
/// is the schedule, so nothing is lost with a process or a message.
public final class SweepNotices {
  private static final int MOST = 500;
  private static final Duration AHEAD = Duration.ofSeconds(75);

  private final Notices notices;
  private final NoticeQueue queue;
  private final InstantSource clock;

  public SweepNotices(Notices notices, NoticeQueue queue, InstantSource clock) {
    this.notices = notices;
    this.queue = queue;
    this.clock = clock;
  }

  /// How many messages were sent. Several for one notice do no harm: one sender takes it.
  public int sweep() {
    var now = clock.instant();
    var due = notices.due(now.plus(AHEAD), MOST);
    for (var each : due) {
      var wait = Duration.between(now, each.at());
      queue.send(each.workspace(), each.id(), wait.isNegative() ? Duration.ZERO : wait);
    }
    return due.size();
  }
}
