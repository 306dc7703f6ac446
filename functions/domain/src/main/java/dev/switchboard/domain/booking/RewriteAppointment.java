package dev.switchboard.domain.booking;

import dev.switchboard.domain.booking.ChangeOutcome.Changed;
import dev.switchboard.domain.booking.ChangeOutcome.Unknown;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.function.Function;

/// Changes an appointment where it is, under the version of its day, and again on what is stored
/// where the day was written meanwhile. What it takes no longer of other days is free with the same
/// write.
final class RewriteAppointment {
  /// Each lost race means that somebody else's change of one of the days went through.
  private static final int MOST_RACES = 100;

  private final CalendarDays days;
  private final FollowUps followUps;

  RewriteAppointment(CalendarDays days, FollowUps followUps) {
    this.days = days;
    this.followUps = followUps;
  }

  ChangeOutcome rewrite(
      WorkspaceId workspace, AppointmentId id, Function<Appointment, ChangeOutcome> change) {
    for (int race = 0; race < MOST_RACES; race++) {
      var located = Located.find(days, workspace, id);
      if (located.isEmpty()) {
        return new Unknown();
      }
      var outcome = change.apply(located.get().appointment());
      if (!(outcome instanceof Changed changed)
          || changed.appointment().equals(located.get().appointment())
          || write(workspace, located.get(), changed.appointment())) {
        return outcome;
      }
    }
    throw new Fault.Passing("Too many changes of appointment %s at once.".formatted(id));
  }

  private boolean write(WorkspaceId workspace, Located located, Appointment changed) {
    var hand = new DaysInHand(days, workspace);
    var cell = Cell.of(located.current());
    hand.take(located.current());
    hand.change(cell, day -> day.with(changed, followUps.due()));
    var left =
        located.appointment().blocked().stream()
            .filter(each -> !changed.blocked().contains(each))
            .toList();
    hand.read(left.stream());
    left.forEach(each -> hand.change(each, day -> day.freeOf(changed.id())));
    if (!hand.write(List.of())) {
      return false;
    }
    followUps.wake(workspace, cell);
    return true;
  }
}
