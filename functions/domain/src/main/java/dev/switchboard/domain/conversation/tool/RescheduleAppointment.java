package dev.switchboard.domain.conversation.tool;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Bookable;
import dev.switchboard.domain.booking.ChangeOutcome;
import dev.switchboard.domain.booking.FindAppointments;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.booking.LookElsewhere;
import dev.switchboard.domain.booking.MoveAppointment;
import dev.switchboard.domain.booking.ReadWhen;
import dev.switchboard.domain.booking.SayTime;
import dev.switchboard.domain.booking.When;
import dev.switchboard.domain.reasoning.ToolSpec;
import java.time.Instant;
import java.time.InstantSource;

/// Moves an appointment to `start`: the one of `confirmation_code`, else the caller's own.
public final class RescheduleAppointment implements Tool {
  private static final ToolSpec SPEC =
      Spec.of("reschedule_appointment", "Moves an appointment to another time.")
          .takesCode()
          .needs("start", "The new time, as an ISO time or in their words.")
          .done();

  private final AgentCalendar agentCalendar;
  private final CallersAppointment callers;
  private final MoveAppointment move;
  private final LookElsewhere lookElsewhere;
  private final ReadWhen readWhen = new ReadWhen();
  private final InstantSource clock;

  public RescheduleAppointment(
      FindBookable findBookable,
      FindAppointments find,
      MoveAppointment move,
      LookElsewhere lookElsewhere,
      InstantSource clock) {
    this.agentCalendar = new AgentCalendar(findBookable);
    this.callers = new CallersAppointment(find, clock);
    this.move = move;
    this.lookElsewhere = lookElsewhere;
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
    var start = use.arguments().text("start");
    if (start.isEmpty()) {
      return Spoken.apology("Which day and time would you like instead?");
    }
    return switch (readWhen.read(start.get(), use.saidAt(), bookable.get().zone())) {
      case When.At at -> move(use, bookable.get(), at.time());
      case When.Between span -> Spoken.apology(SayOutcome.which(span));
      case When.Unclear unclear -> Spoken.apology(unclear.question());
    };
  }

  private Spoken move(Use use, Bookable bookable, Instant start) {
    return switch (callers.of(use, bookable)) {
      case CallersAppointment.Found.One one -> move(use, bookable, one.appointment(), start);
      case CallersAppointment.Found.Ask ask -> Spoken.apology(ask.question());
    };
  }

  private Spoken move(Use use, Bookable bookable, Appointment appointment, Instant start) {
    var elsewhere = lookElsewhere.around(use.workspace(), appointment, start);
    var say = new SayOutcome(new SayTime(bookable.zone()), clock.instant(), elsewhere);
    var holder = use.source().holder();
    return switch (move.move(use.workspace(), appointment.id(), start, holder, elsewhere)) {
      case ChangeOutcome.Changed changed ->
          Spoken.ofAppointment(
              "Your appointment is now on %s. The confirmation code stays the same.%s"
                  .formatted(
                      say.time(changed.appointment().slot().start()), DiaryRemark.after(elsewhere)),
              appointment.id().toString());
      case ChangeOutcome.Refused refused ->
          Spoken.answer(say.refused(refused.why()) + " Your old time is still yours.");
      case ChangeOutcome.Cancelled _ ->
          Spoken.answer("That appointment is cancelled. Shall I book a new one?");
      case ChangeOutcome.OtherSubject _, ChangeOutcome.Unknown _ ->
          Spoken.apology("I cannot find that appointment any more.");
    };
  }
}
