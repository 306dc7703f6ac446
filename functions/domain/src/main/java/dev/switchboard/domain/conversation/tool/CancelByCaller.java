package dev.switchboard.domain.conversation.tool;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.booking.CancelAppointment;
import dev.switchboard.domain.booking.ChangeOutcome;
import dev.switchboard.domain.booking.FindAppointments;
import dev.switchboard.domain.booking.SayTime;
import java.time.InstantSource;

/// Cancels an appointment: the one of `confirmation_code`, else the caller's own; `reason` is
/// noted.
public final class CancelByCaller implements Tool {
  private final AgentCalendar agentCalendar;
  private final CallersAppointment callers;
  private final CancelAppointment cancel;
  private final InstantSource clock;

  public CancelByCaller(
      Calendars calendars, FindAppointments find, CancelAppointment cancel, InstantSource clock) {
    this.agentCalendar = new AgentCalendar(calendars);
    this.callers = new CallersAppointment(find, clock);
    this.cancel = cancel;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "cancel_appointment";
  }

  @Override
  public Spoken use(Use use) {
    var calendar = agentCalendar.of(use);
    if (calendar.isEmpty()) {
      return Spoken.apology(AgentCalendar.NONE);
    }
    return switch (callers.of(use, calendar.get())) {
      case CallersAppointment.Found.One one -> cancel(use, calendar.get(), one.appointment());
      case CallersAppointment.Found.Ask ask -> Spoken.apology(ask.question());
    };
  }

  private Spoken cancel(Use use, Calendar calendar, Appointment appointment) {
    var reason = use.arguments().text("reason");
    var time = new SayTime(calendar.zone()).inFull(appointment.slot().start(), clock.instant());
    return switch (cancel.cancel(use.workspace(), appointment.id(), reason)) {
      case ChangeOutcome.Changed _ ->
          Spoken.ofAppointment(
              "Your appointment on %s is cancelled.".formatted(time), appointment.id().toString());
      case ChangeOutcome.Cancelled _, ChangeOutcome.Refused _, ChangeOutcome.Unknown _ ->
          Spoken.apology("I cannot find that appointment any more.");
    };
  }
}
