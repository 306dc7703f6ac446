package dev.switchboard.domain.booking;

import dev.switchboard.domain.booking.BookingOutcome.Closed;
import dev.switchboard.domain.booking.BookingOutcome.Taken;
import dev.switchboard.domain.booking.ChangeOutcome.Cancelled;
import dev.switchboard.domain.booking.ChangeOutcome.Changed;
import dev.switchboard.domain.booking.ChangeOutcome.Refused;
import dev.switchboard.domain.booking.ChangeOutcome.Unknown;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gives an appointment another time. Within a day this is one conditional write; from day to day
/// it is one transaction, so the customer never has both times or neither. The id and the code stay
/// the same.
public final class MoveAppointment {
  /// Each lost race means that somebody else's change of one of the days went through.
  private static final int MOST_RACES = 100;

  private final CalendarDays days;
  private final FindSlots findSlots;
  private final FollowUps followUps;
  private final InstantSource clock;

  public MoveAppointment(CalendarDays days, FollowUpQueue queue, InstantSource clock) {
    this.days = days;
    this.findSlots = new FindSlots(days, clock);
    this.followUps = new FollowUps(queue, clock);
    this.clock = clock;
  }

  /// The new time may be one that is held for this holder.
  public ChangeOutcome move(
      WorkspaceId workspace, Calendar calendar, AppointmentId id, Instant newStart, String holder) {
    for (int race = 0; race < MOST_RACES; race++) {
      var located = Located.find(days, workspace, id);
      if (located.isEmpty()) {
        return new Unknown();
      }
      var tried = attempt(workspace, calendar, located.get(), newStart, holder);
      if (tried.isPresent()) {
        return tried.get();
      }
    }
    throw new Fault.Passing("Too many changes of calendar %s at once.".formatted(calendar.id()));
  }

  /// Empty where somebody else wrote one of the days meanwhile.
  private Optional<ChangeOutcome> attempt(
      WorkspaceId workspace, Calendar calendar, Located located, Instant newStart, String holder) {
    var appointment = located.appointment();
    var wanted = new Slot(newStart, appointment.slot().length());
    if (appointment.status() == Appointment.Status.CANCELLED) {
      return Optional.of(new Cancelled(appointment));
    }
    if (appointment.slot().equals(wanted)) {
      return Optional.of(new Changed(appointment));
    }
    var freeTime = FreeTime.of(calendar, appointment, clock.instant()).to(holder);
    var refusal = freeTime.refuses(wanted);
    if (refusal.isPresent()) {
      return Optional.of(
          new Refused(
              new Closed(wanted, refusal.get(), alternatives(workspace, freeTime, wanted))));
    }
    var target = target(workspace, calendar.dayOf(newStart), located);
    if (!freeTime.isFree(target, wanted, Optional.of(appointment.id()))) {
      return Optional.of(new Refused(new Taken(wanted, alternatives(workspace, freeTime, wanted))));
    }
    var moved = appointment.movedTo(wanted);
    return write(workspace, located, freeTime.claim(target), moved);
  }

  private CalendarDay target(WorkspaceId workspace, LocalDate date, Located located) {
    if (date.equals(located.current().date())) {
      return located.current();
    }
    return date.equals(located.home().date())
        ? located.home()
        : days.read(workspace, located.home().calendar(), date);
  }

  private Optional<ChangeOutcome> write(
      WorkspaceId workspace, Located located, CalendarDay target, Appointment moved) {
    var changed = new ArrayList<CalendarDay>();
    changed.add(target.with(moved, followUps.due()));
    if (!located.current().date().equals(target.date())) {
      changed.addAll(left(located, target, moved));
    }
    if (!days.saveAll(workspace, changed)) {
      return Optional.empty();
    }
    followUps.wake(workspace, target);
    return Optional.of(new Changed(moved));
  }

  /// The days that it is not on any more: the one it left, and the one its id names, which leads to
  /// the new one.
  private static List<CalendarDay> left(Located located, CalendarDay target, Appointment moved) {
    var home = located.home();
    var current = located.current();
    if (home.date().equals(current.date())) {
      return List.of(home.forwarding(moved, target.date()));
    }
    var gone = current.without(moved.id());
    return home.date().equals(target.date())
        ? List.of(gone)
        : List.of(gone, home.forwarding(moved, target.date()));
  }

  private List<Slot> alternatives(WorkspaceId workspace, FreeTime freeTime, Slot wanted) {
    return findSlots.alternatives(workspace, freeTime, wanted, BookSlot.ALTERNATIVES);
  }
}
