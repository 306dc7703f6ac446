package dev.switchboard.domain.conversation.tool;

import dev.switchboard.domain.booking.AppointmentType;
import dev.switchboard.domain.booking.Bookable;
import dev.switchboard.domain.booking.Customer;
import dev.switchboard.domain.booking.Elsewhere;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.booking.LookElsewhere;
import dev.switchboard.domain.booking.ReadWhen;
import dev.switchboard.domain.booking.SayTime;
import dev.switchboard.domain.booking.Slot;
import dev.switchboard.domain.booking.When;
import dev.switchboard.domain.conversation.tool.AgentCalendar.Choice;
import dev.switchboard.domain.notice.By;
import dev.switchboard.domain.reasoning.ToolSpec;
import dev.switchboard.domain.waiting.JoinWaitingList;
import dev.switchboard.domain.waiting.JoinWaitingList.Joining;
import dev.switchboard.domain.waiting.Sought;
import dev.switchboard.domain.waiting.Waiting;
import dev.switchboard.domain.waiting.WaitingId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/// Has the caller told when a time becomes free: `when` (which times would do) and `name`, and
/// where given `phone` (else the caller's), `email`, `appointment_type`. They are told by SMS where
/// there is a number, else by e-mail.
public final class JoinWaitingListByCaller implements Tool {
  private static final ToolSpec SPEC =
      Spec.of(
              "join_waiting_list",
              "Has the caller told by text message when a time becomes free, where nothing is free that suits them.")
          .needs("when", "Which times would do, as a date, a span or the caller's words.")
          .needs("name", "The caller's name.")
          .takes("phone", "The number to reach them on, if it is not the one they call from.")
          .takes("email", "Their e-mail address, if they gave one.")
          .takesChoice()
          .done();

  private static final String WHEN = "Which day or days would suit you?";
  private static final int MOST_OFFERED = 3;

  private final AgentCalendar agentCalendar;
  private final JoinWaitingList joinWaitingList;
  private final LookElsewhere lookElsewhere;
  private final ReadWhen readWhen = new ReadWhen();
  private final InstantSource clock;

  public JoinWaitingListByCaller(
      FindBookable findBookable,
      JoinWaitingList joinWaitingList,
      LookElsewhere lookElsewhere,
      InstantSource clock) {
    this.agentCalendar = new AgentCalendar(findBookable);
    this.joinWaitingList = joinWaitingList;
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
      case Choice.Made made -> join(use, made.bookable(), made.type());
      case Choice.Ask ask -> Spoken.apology(ask.question());
    };
  }

  private Spoken join(Use use, Bookable bookable, AppointmentType type) {
    var when = use.arguments().text("when");
    if (when.isEmpty()) {
      return Spoken.apology(WHEN);
    }
    return switch (readWhen.read(when.get(), use.saidAt(), bookable.zone())) {
      case When.At at ->
          join(use, bookable, type, at.time(), at.time().plus(Duration.ofMinutes(1)));
      case When.Between span -> join(use, bookable, type, span.from(), span.to());
      case When.Unclear unclear -> Spoken.apology(unclear.question());
    };
  }

  private Spoken join(Use use, Bookable bookable, AppointmentType type, Instant from, Instant to) {
    if (!to.isAfter(clock.instant())) {
      return Spoken.apology("That has passed already. " + WHEN);
    }
    var name = use.arguments().text("name");
    if (name.isEmpty()) {
      return Spoken.apology("May I have your name, please?");
    }
    var contact = Contact.of(use);
    var by = contact.phone().map(_ -> By.SMS).or(() -> contact.email().map(_ -> By.EMAIL));
    if (by.isEmpty()) {
      return Spoken.apology("Which number can we reach you on?");
    }
    var latest = from.plus(Waiting.LONGEST);
    var waiting =
        new Waiting(
            WaitingId.from("%s:%s".formatted(bookable.id(), use.requestKey())),
            bookable.first().id(),
            Optional.of(use.agent().id()),
            new Sought(bookable.id(), use.arguments().text("subject"), type.id()),
            from,
            to.isAfter(latest) ? latest : to,
            new Customer(name.get(), contact.phone(), contact.email()),
            by.get(),
            clock.instant(),
            Set.of());
    var elsewhere = lookElsewhere.between(use.workspace(), bookable, waiting.from(), waiting.to());
    return say(
        joinWaitingList.join(use.workspace(), bookable, type, waiting, elsewhere),
        bookable,
        elsewhere);
  }

  private Spoken say(Joining joining, Bookable bookable, Elsewhere elsewhere) {
    return switch (joining) {
      case Joining.Joined joined ->
          Spoken.answer(
              "I will let you know by %s as soon as a time is free. The first to book has it."
                  .formatted(joined.waiting().by() == By.EMAIL ? "e-mail" : "text message"));
      case Joining.Free free ->
          Spoken.answer(
              "%sYou do not have to wait. I have %s."
                  .formatted(
                      DiaryRemark.before(elsewhere),
                      new SayTime(bookable.zone())
                          .list(
                              free.slots().stream().limit(MOST_OFFERED).map(Slot::start).toList(),
                              clock.instant())));
    };
  }
}
