package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.CalendarDay.FollowUp;
import dev.switchboard.domain.booking.CalendarDays.Saving.Conflict;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.LocalDate;
import java.util.List;

/// Carries the changes of a calendar's day on to all that they lead to. Doing it again changes
/// nothing.
public final class CarryOnBookings {
  private static final int MOST_RACES = 50;

  private final CalendarDays days;
  private final FindAppointments findAppointments;
  private final List<Consequence> consequences;

  public CarryOnBookings(CalendarDays days, List<Consequence> consequences) {
    this.days = days;
    this.findAppointments = new FindAppointments(days);
    this.consequences = List.copyOf(consequences);
  }

  public void carryOn(WorkspaceId workspace, CalendarId calendar, LocalDate date) {
    var day = days.read(workspace, calendar, date);
    var done = day.followUps();
    if (done.isEmpty()) {
      return;
    }
    done.forEach(followUp -> carryOn(workspace, day, followUp));
    var current = day;
    for (int race = 0; race < MOST_RACES; race++) {
      if (!(days.save(workspace, current.followedUp(done)) instanceof Conflict conflict)) {
        return;
      }
      current = conflict.stored();
    }
    throw new Fault.Passing("Too many bookings of calendar %s at once.".formatted(calendar));
  }

  private void carryOn(WorkspaceId workspace, CalendarDay day, FollowUp followUp) {
    day.find(followUp.id())
        .or(() -> findAppointments.find(workspace, followUp.id()))
        .ifPresent(
            appointment -> consequences.forEach(each -> each.follow(workspace, appointment)));
  }
}
