package dev.switchboard.domain.conversation.tool;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.AppointmentType;
import dev.switchboard.domain.booking.BookSlot;
import dev.switchboard.domain.booking.Bookable;
import dev.switchboard.domain.booking.BookingOutcome;
import dev.switchboard.domain.booking.Customer;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.booking.LookElsewhere;
import dev.switchboard.domain.booking.ReadWhen;
import dev.switchboard.domain.booking.SayTime;
import dev.switchboard.domain.booking.When;
import dev.switchboard.domain.booking.Wish;
import dev.switchboard.domain.conversation.tool.AgentCalendar.Choice;
import dev.switchboard.domain.reasoning.ToolSpec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Books a time: `start` and `name`, and where given `phone` (else the caller's), `email`,
/// `appointment_type`, `duration_minutes`, `subject`, `notes`.
public final class BookAppointment implements Tool {
  private static final ToolSpec SPEC =
      Spec.of(
              "book_appointment",
              "Books a time that check_availability offered and the caller agreed to.")
          .needs("start", "The time the caller agreed to, as an ISO time or in their words.")
          .needs("name", "The caller's full name.")
          .takes(
              "phone",
              "A telephone number, only if the caller wants another than the one they call from.")
          .takes("email", "The caller's e-mail address, if they gave one.")
          .takesChoice()
          .takes("notes", "Anything the caller wants us to know.")
          .done();

  private final AgentCalendar agentCalendar;
  private final BookSlot bookSlot;
  private final LookElsewhere lookElsewhere;
  private final ReadWhen readWhen = new ReadWhen();
  private final InstantSource clock;

  public BookAppointment(
      FindBookable findBookable,
      BookSlot bookSlot,
      LookElsewhere lookElsewhere,
      InstantSource clock) {
    this.agentCalendar = new AgentCalendar(findBookable);
    this.bookSlot = bookSlot;
    this.lookElsewhere = lookElsewhere;
    this.clock = clock;
  }

  @Override
  public ToolSpec spec() {
    return SPEC;
  }

  @Override
  public Spoken use(Use use) {
    return switch (agentCalendar.choose(use)) {
      case Choice.Made made -> book(use, made.bookable(), made.type());
      case Choice.Ask ask -> Spoken.apology(ask.question());
    };
  }

  private Spoken book(Use use, Bookable bookable, AppointmentType type) {
    var start = use.arguments().text("start");
    if (start.isEmpty()) {
      return Spoken.apology("Which day and time would suit you?");
    }
    var name = use.arguments().text("name");
    if (name.isEmpty()) {
      return Spoken.apology("May I have your name, please?");
    }
    return switch (readWhen.read(start.get(), use.saidAt(), bookable.zone())) {
      case When.At at -> book(use, bookable, type, at.time(), name.get());
      case When.Between span -> Spoken.apology(SayOutcome.which(span));
      case When.Unclear unclear -> Spoken.apology(unclear.question());
    };
  }

  private Spoken book(
      Use use, Bookable bookable, AppointmentType type, Instant start, String name) {
    var contact = Contact.of(use);
    var wish =
        new Wish(
            type,
            start,
            Optional.of(use.agent().id()),
            new Customer(name, contact.phone(), contact.email()),
            use.arguments().text("subject"),
            use.arguments().text("notes"),
            use.source());
    var elsewhere = lookElsewhere.around(use.workspace(), bookable, start);
    var outcome = bookSlot.book(use.workspace(), bookable, wish, elsewhere);
    var say = new SayOutcome(new SayTime(bookable.zone()), clock.instant(), elsewhere);
    return switch (outcome) {
      case BookingOutcome.Booked booked ->
          booked(booked.appointment(), say, contact.remark() + DiaryRemark.after(elsewhere));
      case BookingOutcome.Taken taken -> Spoken.answer(say.taken(taken));
      case BookingOutcome.Closed closed -> Spoken.answer(say.closed(closed));
      case BookingOutcome.Incomplete incomplete ->
          Spoken.apology(SayOutcome.question(incomplete.missing().getFirst()));
    };
  }

  private static Spoken booked(Appointment appointment, SayOutcome say, String remark) {
    var words =
        appointment.status() == Appointment.Status.CANCELLED
            ? "That appointment was booked, and has been cancelled since."
            : "You are booked for %s. Your confirmation code is %s.%s"
                .formatted(
                    say.time(appointment.slot().start()), appointment.id().code().spoken(), remark);
    return Spoken.ofAppointment(words, appointment.id().toString());
  }
}
