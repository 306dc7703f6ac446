package dev.switchboard.domain.conversation.tool;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.booking.Bookable;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.task.HomeZone;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.ZoneId;

/// An agent is at home where its calendar is; without one, in UTC.
public record CalendarZone(FindBookable findBookable) implements HomeZone {
  /// Called `UTC`, where an offset of zero would be called `Z`.
  private static final ZoneId UTC = ZoneId.of("UTC");

  @Override
  public ZoneId of(WorkspaceId workspace, Agent agent) {
    return agent
        .calendar()
        .flatMap(id -> findBookable.find(workspace, id))
        .map(Bookable::zone)
        .orElse(UTC);
  }
}
