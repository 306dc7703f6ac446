package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;

/// Has both sides of a link compared as a whole, soon.
public final class AskForComparison {
  private static final int MOST_RACES = 20;

  private final Links links;
  private final LinkQueue queue;

  public AskForComparison(Links links, LinkQueue queue) {
    this.links = links;
    this.queue = queue;
  }

  /// False where there is no link.
  public boolean ask(WorkspaceId workspace, CalendarId calendar) {
    for (int race = 0; race < MOST_RACES; race++) {
      var link = links.find(workspace, calendar);
      if (link.isEmpty()) {
        return false;
      }
      var asked = link.get().with(link.get().mirror().compared(true));
      if (asked.equals(link.get()) || links.save(workspace, asked).isPresent()) {
        queue.send(workspace, calendar, Duration.ZERO);
        return true;
      }
    }
    throw new Fault.Passing("Too many changes of the link of %s at once.".formatted(calendar));
  }
}
