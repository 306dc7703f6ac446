package dev.switchboard.domain.conversation.tool;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Bookable;
import dev.switchboard.domain.booking.CancelAppointment;
import dev.switchboard.domain.booking.ChangeOutcome;
import dev.switchboard.domain.booking.FindAppointments;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.booking.SayTime;
import dev.switchboard.domain.reasoning.ToolSpec;
import java.time.InstantSource;

/// Cancels an appointment: the one of `confirmation_code`, else the caller's own; `reason` is
/// noted.
public final class CancelByCaller implements Tool {
  private static final ToolSpec SPEC =
      Spec.of("cancel_appointment", "Cancels an appointment.")
          .takesCode()
          .takes("reason", "Why, if the caller said.")
          .done();

  private final AgentCalendar agentCalendar;
  private final CallersAppointment callers;
  private final CancelAppointment cancel;
  private final InstantSource clock;

  public CancelByCaller(
      FindBookable findBookable,
      FindAppointments find,
      CancelAppointment cancel,
      InstantSource clock) {
    this.agentCalendar = new AgentCalendar(findBookable);
    this.callers = new CallersAppointment(find, clock);
    this.cancel = cancel;
    this.clock = clock;
  }

  @Override
  public ToolSpec spec() {
    return SPEC;
  }

  @Override
  public Spoken use(Use use) {
    var bookable = agentCalendar.of(use);
    if (bookable.isEmpty()) {
      return Spoken.apology(AgentCalendar.NONE);
    }
    return switch (callers.of(use, bookable.get())) {
      case CallersAppointment.Found.One one -> cancel(use, bookable.get(), one.appointment());
      case CallersAppointment.Found.Ask ask -> Spoken.apology(ask.question());
    };
  }

  private Spoken cancel(Use use, Bookable bookable, Appointment appointment) {
    var reason = use.arguments().text("reason");
    var time = new SayTime(bookable.zone()).inFull(appointment.slot().start(), clock.instant());
    return switch (cancel.cancel(use.workspace(), appointment.id(), reason)) {
      case ChangeOutcome.Changed _ ->
          Spoken.ofAppointment(
              "Your appointment on %s is cancelled.".formatted(time), appointment.id().toString());
      case ChangeOutcome.Cancelled _,
          ChangeOutcome.OtherSubject _,
          ChangeOutcome.Refused _,
          ChangeOutcome.Unknown _ ->
          Spoken.apology("I cannot find that appointment any more.");
    };
  }
}
