package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.CalendarDays.Saving.Conflict;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.LocalDate;
import java.util.function.Predicate;

/// Gives a time back that was kept for somebody. Where nothing is kept any more, nothing changes.
public final class ReleaseHold {
  /// Each lost race means that somebody else's change of the same day went through.
  private static final int MOST_RACES = 100;

  private final CalendarDays days;

  public ReleaseHold(CalendarDays days) {
    this.days = days;
  }

  /// Releases the holds of a day whose holder is the one.
  ///
  /// @param holder whether a holder, as `Source` names them, is the one
  public void release(
      WorkspaceId workspace, CalendarId calendar, LocalDate date, Predicate<String> holder) {
    var day = days.read(workspace, calendar, date);
    for (int race = 0; race < MOST_RACES; race++) {
      var left = day.holds().stream().filter(hold -> !holder.test(hold.holder())).toList();
      if (left.size() == day.holds().size()
          || !(days.save(workspace, day.withHolds(left)) instanceof Conflict conflict)) {
        return;
      }
      day = conflict.stored();
    }
    throw new Fault.Passing("Too many changes of calendar %s at once.".formatted(calendar));
  }
}
