package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Links a calendar to one elsewhere, or anew after the right of access was lost, and has both
/// brought into step at once.
public final class ConnectCalendar {
  private static final int MOST_RACES = 20;

  private final Links links;
  private final Grants grants;
  private final LinkQueue queue;
  private final InstantSource clock;

  public ConnectCalendar(Links links, Grants grants, LinkQueue queue, InstantSource clock) {
    this.links = links;
    this.grants = grants;
    this.queue = queue;
    this.clock = clock;
  }

  public void connect(
      WorkspaceId workspace,
      CalendarId calendar,
      Link.Mailbox mailbox,
      Grant.Credential credential) {
    for (int race = 0; race < MOST_RACES; race++) {
      long version = grants.find(workspace, calendar).map(Grant::version).orElse(0L);
      var grant = new Grant(calendar, mailbox.address(), credential, Optional.empty(), version);
      if (grants.save(workspace, grant) && link(workspace, calendar, mailbox)) {
        queue.send(workspace, calendar, Duration.ZERO);
        return;
      }
    }
    throw new Fault.Passing("Too many changes of the link of %s at once.".formatted(calendar));
  }

  private boolean link(WorkspaceId workspace, CalendarId calendar, Link.Mailbox mailbox) {
    var before = links.find(workspace, calendar);
    long version = before.map(Link::version).orElse(0L);
    var begun = Link.begun(calendar, mailbox, clock.instant(), version);
    return links.save(workspace, begun.after(before)).isPresent();
  }
}
