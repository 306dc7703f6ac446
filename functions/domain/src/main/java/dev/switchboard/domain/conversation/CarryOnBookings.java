package dev.switchboard.domain.conversation;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.CalendarDay;
import dev.switchboard.domain.booking.CalendarDay.FollowUp;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.CalendarDays.Saving.Conflict;
import dev.switchboard.domain.booking.FindAppointments;
import dev.switchboard.domain.conversation.Fact.AppointmentChanged;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;

/// Carries the changes of a calendar's day on: each becomes a fact of the call in which it was
/// made. Doing it again changes nothing.
public final class CarryOnBookings {
  private static final int MOST_RACES = 50;

  private final CalendarDays days;
  private final FindAppointments findAppointments;
  private final Calls calls;
  private final InstantSource clock;

  public CarryOnBookings(CalendarDays days, Calls calls, InstantSource clock) {
    this.days = days;
    this.findAppointments = new FindAppointments(days);
    this.calls = calls;
    this.clock = clock;
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
        .ifPresent(appointment -> record(workspace, appointment));
  }

  private void record(WorkspaceId workspace, Appointment appointment) {
    var source = appointment.source();
    if (source.call().isEmpty()) {
      return;
    }
    var status = appointment.status().name().toLowerCase(Locale.ROOT);
    calls.record(
        CallEvent.ours(
            workspace,
            source.call().get(),
            source.channel(),
            "appointment-%s-%d".formatted(appointment.id(), appointment.revision()),
            "appointment." + status,
            appointment.revision() == 1 ? appointment.bookedAt() : clock.instant(),
            new AppointmentChanged(
                appointment.id().toString(),
                appointment.revision(),
                status,
                appointment.slot().start())));
  }
}
