package dev.switchboard.domain.booking;

import dev.switchboard.domain.booking.BookingOutcome.Booked;
import dev.switchboard.domain.booking.BookingOutcome.Incomplete;
import dev.switchboard.domain.booking.Chances.Chance;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Books a time, or says what else is free. One read of the day and one conditional write; where a
/// time touches several days or calendars, one query of each calendar and one transaction. Two
/// callers never get one time, and a repeat of a wish gets the appointment that its first telling
/// got.
public final class BookSlot {
  /// Each lost race means that somebody else's booking of one of the days went through.
  private static final int MOST_RACES = 100;

  private final CalendarDays days;
  private final Judge judge;
  private final FollowUps followUps;
  private final InstantSource clock;
  private final RandomGenerator random;

  public BookSlot(
      CalendarDays days, FollowUpQueue queue, InstantSource clock, RandomGenerator random) {
    this.days = days;
    this.judge = new Judge(new FindSlots(days, clock));
    this.followUps = new FollowUps(queue, clock);
    this.clock = clock;
    this.random = random;
  }

  public BookingOutcome book(WorkspaceId workspace, Bookable bookable, Wish wish) {
    return book(workspace, bookable, wish, Elsewhere.NOTHING);
  }

  /// The same where more is known of owners' own diaries than the days say.
  public BookingOutcome book(
      WorkspaceId workspace, Bookable bookable, Wish wish, Elsewhere elsewhere) {
    var hand = new DaysInHand(days, workspace);
    for (int race = 0; race < MOST_RACES; race++) {
      var viewer = Viewer.of(wish.source().holder(), clock.instant()).knowing(elsewhere);
      var chances = Chances.of(FreeTime.of(bookable, wish.type(), viewer), wish.start());
      hand.read(chances.days());
      var outcome = attempt(workspace, chances, hand, wish);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    throw new Fault.Passing("Too many bookings of calendar %s at once.".formatted(bookable.id()));
  }

  /// Empty where somebody else wrote one of the days meanwhile.
  private Optional<BookingOutcome> attempt(
      WorkspaceId workspace, Chances chances, DaysInHand hand, Wish wish) {
    var known =
        chances
            .starts()
            .flatMap(cell -> alreadyMade(workspace, hand.day(cell), wish).stream())
            .findFirst();
    if (known.isPresent()) {
      return known.map(Booked::new);
    }
    return switch (judge.judge(workspace, chances, hand)) {
      case Judge.Verdict.Refused refused -> Optional.of(refused.why());
      case Judge.Verdict.Free _ when !wish.missing().isEmpty() ->
          Optional.of(new Incomplete(wish.missing()));
      case Judge.Verdict.Free free -> write(workspace, chances, free.chance(), hand, wish);
    };
  }

  /// What the same request led to, wherever it is now, before what the same person asked for.
  private Optional<Appointment> alreadyMade(WorkspaceId workspace, CalendarDay day, Wish wish) {
    var key = wish.source().requestKey();
    return day.first(made -> made.source().requestKey().equals(key))
        .or(() ->
            day.forwards().stream()
                .filter(forward -> forward.requestKey().equals(key))
                .findFirst()
                .flatMap(forward -> Located.find(days, workspace, forward.id()))
                .map(Located::appointment))
        .or(() -> day.first(wish::isAlready));
  }

  private Optional<BookingOutcome> write(
      WorkspaceId workspace, Chances chances, Chance chance, DaysInHand hand, Wish wish) {
    var plan = chance.plan();
    var day = hand.day(plan.start());
    var made = appointment(day, plan, wish);
    var block = Block.of(made.id(), chance.freeTime().need(), plan.wanted().start());
    hand.change(plan.start(), each -> each.with(made, followUps.due()));
    chance.take(hand, block);
    if (!hand.write(chances.unchanged(chance))) {
      return Optional.empty();
    }
    followUps.wake(workspace, plan.start());
    return Optional.of(new Booked(made));
  }

  private Appointment appointment(CalendarDay day, Plan plan, Wish wish) {
    AppointmentId id;
    do {
      id = new AppointmentId(day.calendar(), day.date(), ConfirmationCode.on(day.date(), random));
    } while (day.find(id).isPresent() || day.forward(id).isPresent());
    return new Appointment(
        id,
        wish.agent(),
        plan.wanted(),
        wish.type().id(),
        wish.subject(),
        wish.customer(),
        wish.notes(),
        Appointment.Status.BOOKED,
        wish.source(),
        clock.instant(),
        plan.blocked(),
        1);
  }
}
