package dev.switchboard.domain.booking;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.Optional;

/// An appointment with the day that its id names and the day that it is on, which are one unless it
/// was moved.
record Located(CalendarDay home, CalendarDay current, Appointment appointment) {
  private static final int MOST_RACES = 20;

  /// One read, or two where it was moved. Looks again where it was moved on between the two.
  static Optional<Located> find(CalendarDays days, WorkspaceId workspace, AppointmentId id) {
    for (int race = 0; race < MOST_RACES; race++) {
      var home = days.read(workspace, id.calendar(), id.day());
      var forward = home.forward(id);
      var current = forward.map(to -> days.read(workspace, id.calendar(), to.to())).orElse(home);
      var found = current.find(id).map(appointment -> new Located(home, current, appointment));
      if (found.isPresent() || forward.isEmpty()) {
        return found;
      }
    }
    throw new Fault.Passing("Too many changes of appointment %s at once.".formatted(id));
  }

  /// Frees the days that it is on now, for another one. The one that its id names leads to that
  /// one.
  void leave(Cell target, DaysInHand hand) {
    hand.read(appointment.also().stream());
    appointment.also().forEach(cell -> hand.change(cell, day -> day.freeOf(appointment.id())));
    var here = Cell.of(current);
    var named = Cell.of(home);
    if (!here.equals(target) && !here.equals(named)) {
      hand.change(here, day -> day.without(appointment.id()));
    }
    if (!named.equals(target)) {
      hand.change(named, day -> day.forwarding(appointment, target.date()));
    }
  }
}
