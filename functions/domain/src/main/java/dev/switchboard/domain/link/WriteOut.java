package dev.switchboard.domain.link;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Consequence;
import dev.switchboard.domain.link.Outbox.Pending;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;

/// Has each change of an appointment written elsewhere, for each linked calendar that it takes time
/// of: it is remembered, and then somebody is woken.
public final class WriteOut implements Consequence {
  private final Links links;
  private final Outbox outbox;
  private final LinkQueue queue;

  public WriteOut(Links links, Outbox outbox, LinkQueue queue) {
    this.links = links;
    this.outbox = outbox;
    this.queue = queue;
  }

  @Override
  public void follow(WorkspaceId workspace, Appointment changed) {
    for (var calendar : changed.calendars()) {
      if (links.find(workspace, calendar).isPresent()) {
        outbox.put(workspace, Pending.of(calendar, changed));
        queue.send(workspace, calendar, Duration.ZERO);
      }
    }
  }
}
