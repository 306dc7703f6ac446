package dev.switchboard.domain.booking;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Gives an appointment the time that the calendar's owner has put it to, whatever the calendar
/// offers and whoever is booked there already.
public final class ShiftAppointment {
  private static final int MOST_RACES = 100;

  private final FindBookable findBookable;
  private final CalendarDays days;
  private final FollowUps followUps;

  public ShiftAppointment(
      FindBookable findBookable, CalendarDays days, FollowUpQueue queue, InstantSource clock) {
    this.findBookable = findBookable;
    this.days = days;
    this.followUps = new FollowUps(queue, clock);
  }

  /// Where an appointment is now, or is about to be.
  ///
  /// @param over others that are booked at that time
  public record Shifted(Appointment appointment, List<Appointment> over) {}

  /// Empty where there is no such appointment, it is cancelled, or it has that time already.
  ///
  /// @param before hears what is about to be written; again where another was faster
  public Optional<Shifted> shift(
      WorkspaceId workspace, AppointmentId id, Slot slot, Consumer<Shifted> before) {
    for (int race = 0; race < MOST_RACES; race++) {
      var located = Located.find(days, workspace, id).filter(each -> wants(each, slot));
      var way = located.flatMap(each -> findBookable.wayOf(workspace, each.appointment()));
      if (way.isEmpty()) {
        return Optional.empty();
      }
      var need = Need.of(way.get().lead(), located.get().appointment()).lasting(slot.length());
      var plan = Plan.of(way.get(), need, slot.start());
      var hand = new DaysInHand(days, workspace);
      hand.take(located.get().home());
      hand.take(located.get().current());
      hand.read(plan.taken());
      var moved = located.get().appointment().movedTo(plan);
      var shifted = new Shifted(moved, over(plan.taken().map(hand::day), moved));
      before.accept(shifted);
      change(located.get(), plan, Block.of(id, need, slot.start()), moved, hand);
      if (hand.write(List.of())) {
        followUps.wake(workspace, plan.start());
        return Optional.of(shifted);
      }
    }
    throw new Fault.Passing("Too many changes of appointment %s at once.".formatted(id));
  }

  private void change(Located located, Plan plan, Block block, Appointment moved, DaysInHand hand) {
    located.leave(plan.start(), hand);
    hand.change(plan.start(), day -> day.with(moved, followUps.due()));
    plan.blocked().forEach(cell -> hand.change(cell, day -> day.blockedBy(block)));
  }

  private static boolean wants(Located located, Slot slot) {
    return located.appointment().takesTime() && !located.appointment().slot().equals(slot);
  }

  private static List<Appointment> over(Stream<CalendarDay> days, Appointment moved) {
    return days.flatMap(day -> day.appointments().stream())
        .filter(other -> other.takesTime() && !other.id().equals(moved.id()))
        .filter(other ->
            other.slot().start().isBefore(moved.slot().end())
                && other.slot().end().isAfter(moved.slot().start()))
        .toList();
  }
}
