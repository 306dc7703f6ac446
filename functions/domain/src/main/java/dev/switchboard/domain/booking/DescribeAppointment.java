package dev.switchboard.domain.booking;

import dev.switchboard.domain.booking.ChangeOutcome.Cancelled;
import dev.switchboard.domain.booking.ChangeOutcome.Changed;
import dev.switchboard.domain.booking.ChangeOutcome.OtherSubject;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.Optional;

/// Changes what an appointment is about, not its time. What is not given stays. A subject that has
/// time of its own cannot come or go in this way.
public final class DescribeAppointment {
  private final FindBookable findBookable;
  private final RewriteAppointment rewrite;

  public DescribeAppointment(
      FindBookable findBookable, CalendarDays days, FollowUpQueue queue, InstantSource clock) {
    this.findBookable = findBookable;
    this.rewrite = new RewriteAppointment(days, new FollowUps(queue, clock));
  }

  public ChangeOutcome describe(
      WorkspaceId workspace, AppointmentId id, Optional<String> subject, Optional<String> notes) {
    return rewrite.rewrite(
        workspace,
        id,
        appointment -> {
          if (appointment.status() == Appointment.Status.CANCELLED) {
            return new Cancelled(appointment);
          }
          if (subject.filter(about -> cannotBe(workspace, appointment, about)).isPresent()) {
            return new OtherSubject(appointment);
          }
          var described = appointment.described(subject, notes);
          var same =
              described.subject().equals(appointment.subject())
                  && described.notes().equals(appointment.notes());
          return new Changed(same ? appointment : described);
        });
  }

  private boolean cannotBe(WorkspaceId workspace, Appointment appointment, String about) {
    return !appointment.subject().equals(Optional.of(about))
        && !findBookable.takesWhatItNeeds(workspace, appointment, about);
  }
}
