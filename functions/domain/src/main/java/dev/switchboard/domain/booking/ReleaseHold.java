package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Gives a time back that was kept for somebody, on every day and in every calendar. Where nothing
/// is kept any more, nothing changes.
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
    var cell = new Cell(calendar, date);
    for (int race = 0; race < MOST_RACES; race++) {
      var hand = new DaysInHand(days, workspace);
      hand.read(Stream.of(cell));
      hand.release(cell, holder);
      if (!hand.isChanged() || hand.write(List.of())) {
        return;
      }
    }
    throw new Fault.Passing("Too many changes of calendar %s at once.".formatted(calendar));
  }
}
