package dev.switchboard.domain.waiting;

import dev.switchboard.domain.booking.AppointmentType;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.FindSlots;
import dev.switchboard.domain.booking.Slot;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.List;

/// Has somebody wait for a time, where none is free that would do. A repeat of the same request
/// ends the same.
public final class JoinWaitingList {
  private final WaitingList waitingList;
  private final FindSlots findSlots;

  public JoinWaitingList(WaitingList waitingList, CalendarDays days, InstantSource clock) {
    this.waitingList = waitingList;
    this.findSlots = new FindSlots(days, clock);
  }

  /// How a wish to wait can end.
  public sealed interface Joining {
    record Joined(Waiting waiting) implements Joining {}

    /// There is no need to wait: these times are free.
    record Free(List<Slot> slots) implements Joining {}
  }

  public Joining join(
      WorkspaceId workspace, Calendar calendar, AppointmentType type, Waiting waiting) {
    var known = waitingList.find(workspace, calendar.id(), waiting.id());
    if (known.isPresent()) {
      return new Joining.Joined(known.get());
    }
    var free = findSlots.find(workspace, calendar, type, waiting.from(), waiting.to());
    return free.isEmpty()
        ? new Joining.Joined(waitingList.join(workspace, waiting))
        : new Joining.Free(free);
  }
}
