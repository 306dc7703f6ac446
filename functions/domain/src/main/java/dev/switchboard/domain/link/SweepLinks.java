package dev.switchboard.domain.link;

import java.time.Duration;
import java.time.InstantSource;

/// Wakes whoever keeps a link that is due: because its period is over, its mailbox has rested, a
/// message was lost, or a worker died.
public final class SweepLinks {
  private static final int MOST = 500;

  private final Links links;
  private final LinkQueue queue;
  private final InstantSource clock;

  public SweepLinks(Links links, LinkQueue queue, InstantSource clock) {
    this.links = links;
    this.queue = queue;
    this.clock = clock;
  }

  /// How many were woken.
  public int sweep() {
    var due = links.due(clock.instant(), MOST);
    due.forEach(each -> queue.send(each.workspace(), each.calendar(), Duration.ZERO));
    return due.size();
  }
}
