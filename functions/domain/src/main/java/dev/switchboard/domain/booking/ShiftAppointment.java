package dev.switchboard.domain.booking;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Gives an appointment the time that the calendar's owner has put it to, whatever the calendar
/// offers and whoever is booked there already.
public final class ShiftAppointment {
  private static final int MOST_RACES = 100;

  private final CalendarDays days;
  private final FollowUps followUps;

  public ShiftAppointment(CalendarDays days, FollowUpQueue queue, InstantSource clock) {
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
      WorkspaceId workspace,
      Calendar calendar,
      AppointmentId id,
      Slot slot,
      Consumer<Shifted> before) {
    for (int race = 0; race < MOST_RACES; race++) {
      var located = Located.find(days, workspace, id).filter(each -> wants(each, slot));
      if (located.isEmpty()) {
        return Optional.empty();
      }
      var moved = located.get().appointment().movedTo(slot);
      var target = days.read(workspace, calendar.id(), calendar.dayOf(slot.start()));
      var shifted = new Shifted(moved, over(target, moved));
      before.accept(shifted);
      if (days.saveAll(workspace, changed(located.get(), target, moved))) {
        followUps.wake(workspace, target);
        return Optional.of(shifted);
      }
    }
    throw new Fault.Passing("Too many changes of calendar %s at once.".formatted(calendar.id()));
  }

  private static boolean wants(Located located, Slot slot) {
    return located.appointment().takesTime() && !located.appointment().slot().equals(slot);
  }

  private static List<Appointment> over(CalendarDay day, Appointment moved) {
    return day.appointments().stream()
        .filter(other -> other.takesTime() && !other.id().equals(moved.id()))
        .filter(other ->
            other.slot().start().isBefore(moved.slot().end())
                && other.slot().end().isAfter(moved.slot().start()))
        .toList();
  }

  private List<CalendarDay> changed(Located located, CalendarDay target, Appointment moved) {
    var changed = new ArrayList<CalendarDay>();
    changed.add(target.with(moved, followUps.due()));
    var home = located.home();
    var current = located.current();
    if (!current.date().equals(target.date()) && !current.date().equals(home.date())) {
      changed.add(current.without(moved.id()));
    }
    if (!home.date().equals(target.date())) {
      changed.add(home.forwarding(moved, target.date()));
    }
    return changed;
  }
}
