package dev.switchboard.domain.booking;

import dev.switchboard.domain.booking.BookingOutcome.Booked;
import dev.switchboard.domain.booking.BookingOutcome.Closed;
import dev.switchboard.domain.booking.BookingOutcome.Incomplete;
import dev.switchboard.domain.booking.BookingOutcome.Taken;
import dev.switchboard.domain.booking.CalendarDays.Saving.Conflict;
import dev.switchboard.domain.booking.CalendarDays.Saving.Saved;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Books a time, or says what else is free. One read of the day and one conditional write: two
/// callers never get one time, and a repeat of a wish gets the appointment that its first telling
/// got.
public final class BookSlot {
  static final int ALTERNATIVES = 3;

  /// Each lost race means that somebody else's booking of the same day went through.
  private static final int MOST_RACES = 100;

  private final CalendarDays days;
  private final FindSlots findSlots;
  private final FollowUps followUps;
  private final InstantSource clock;
  private final RandomGenerator random;

  public BookSlot(
      CalendarDays days, FollowUpQueue queue, InstantSource clock, RandomGenerator random) {
    this.days = days;
    this.findSlots = new FindSlots(days, clock);
    this.followUps = new FollowUps(queue, clock);
    this.clock = clock;
    this.random = random;
  }

  public BookingOutcome book(WorkspaceId workspace, Calendar calendar, Wish wish) {
    var wanted = wish.slot();
    var day = days.read(workspace, calendar.id(), calendar.dayOf(wanted.start()));
    for (int race = 0; race < MOST_RACES; race++) {
      var known = alreadyMade(workspace, day, wish);
      if (known.isPresent()) {
        return new Booked(known.get());
      }
      var freeTime = FreeTime.of(calendar, wish.type(), clock.instant()).to(wish.source().holder());
      var refusal = freeTime.refuses(wanted);
      if (refusal.isPresent()) {
        return new Closed(wanted, refusal.get(), alternatives(workspace, freeTime, wanted));
      }
      if (!freeTime.isFree(day, wanted)) {
        return new Taken(wanted, alternatives(workspace, freeTime, wanted));
      }
      if (!wish.missing().isEmpty()) {
        return new Incomplete(wish.missing());
      }
      var appointment = appointment(day, wish);
      switch (days.save(workspace, freeTime.claim(day).with(appointment, followUps.due()))) {
        case Saved saved -> {
          followUps.wake(workspace, saved.day());
          return new Booked(appointment);
        }
        case Conflict conflict -> day = conflict.stored();
      }
    }
    throw new Fault.Passing("Too many bookings of calendar %s at once.".formatted(calendar.id()));
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

  private Appointment appointment(CalendarDay day, Wish wish) {
    AppointmentId id;
    do {
      id = new AppointmentId(day.calendar(), day.date(), ConfirmationCode.on(day.date(), random));
    } while (day.find(id).isPresent() || day.forward(id).isPresent());
    return new Appointment(
        id,
        wish.agent(),
        wish.slot(),
        wish.type().id(),
        wish.subject(),
        wish.customer(),
        wish.notes(),
        Appointment.Status.BOOKED,
        wish.source(),
        clock.instant(),
        1);
  }

  private List<Slot> alternatives(WorkspaceId workspace, FreeTime freeTime, Slot wanted) {
    return findSlots.alternatives(workspace, freeTime, wanted, ALTERNATIVES);
  }
}
