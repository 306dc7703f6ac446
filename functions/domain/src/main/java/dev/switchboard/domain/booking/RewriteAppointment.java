package dev.switchboard.domain.booking;

import dev.switchboard.domain.booking.CalendarDays.Saving.Saved;
import dev.switchboard.domain.booking.ChangeOutcome.Changed;
import dev.switchboard.domain.booking.ChangeOutcome.Unknown;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.function.Function;

/// Changes an appointment where it is, under the version of its day, and again on what is stored
/// where the day was written meanwhile.
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
          || changed.appointment().equals(located.get().appointment())) {
        return outcome;
      }
      var day = located.get().current().with(changed.appointment(), followUps.due());
      if (days.save(workspace, day) instanceof Saved) {
        followUps.wake(workspace, day);
        return outcome;
      }
    }
    throw new Fault.Passing("Too many changes of appointment %s at once.".formatted(id));
  }
}
