package dev.switchboard.domain.waiting;

import dev.switchboard.domain.booking.AppointmentType;
import dev.switchboard.domain.booking.Bookable;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.Elsewhere;
import dev.switchboard.domain.booking.FindSlots;
import dev.switchboard.domain.booking.Slot;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

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
      WorkspaceId workspace, Bookable bookable, AppointmentType type, Waiting waiting) {
    return join(workspace, bookable, type, waiting, Elsewhere.NOTHING);
  }

  /// The wait is on the list of each calendar whose time may be needed.
  ///
  /// @param elsewhere what more is known of owners' own diaries than the days say
  public Joining join(
      WorkspaceId workspace,
      Bookable bookable,
      AppointmentType type,
      Waiting waiting,
      Elsewhere elsewhere) {
    var first = waiting.on(bookable.first().id());
    var known = waitingList.find(workspace, first.calendar(), first.id());
    if (known.isPresent()) {
      return new Joining.Joined(known.get());
    }
    var free =
        findSlots.find(
            workspace, bookable, type, waiting.from(), waiting.to(), Optional.empty(), elsewhere);
    if (!free.isEmpty()) {
      return new Joining.Free(free);
    }
    // The first one last: it is what a repeat looks for.
    bookable.needed().stream()
        .filter(calendar -> !calendar.id().equals(first.calendar()))
        .forEach(calendar -> waitingList.join(workspace, waiting.on(calendar.id())));
    return new Joining.Joined(waitingList.join(workspace, first));
  }
}
