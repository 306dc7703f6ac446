package dev.switchboard.domain.waiting;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.workspace.WorkspaceId;

/// Has somebody wait no more, on whatever lists they stand. A repeat changes nothing.
public final class LeaveWaitingList {
  private final WaitingList waitingList;
  private final Wanted wanted;

  public LeaveWaitingList(WaitingList waitingList, FindBookable findBookable) {
    this.waitingList = waitingList;
    this.wanted = new Wanted(findBookable);
  }

  /// Leaves every list, wherever the entry was found.
  ///
  /// @param calendar one of those on whose list they stand
  public void leave(WorkspaceId workspace, CalendarId calendar, WaitingId id) {
    waitingList.find(workspace, calendar, id).ifPresent(waiting -> leave(workspace, waiting));
  }

  void leave(WorkspaceId workspace, Waiting waiting) {
    wanted
        .lists(workspace, waiting)
        .forEach(list -> waitingList.leave(workspace, list, waiting.id()));
  }
}
