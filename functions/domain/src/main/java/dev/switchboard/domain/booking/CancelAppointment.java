package dev.switchboard.domain.booking;

import dev.switchboard.domain.booking.ChangeOutcome.Changed;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.Optional;

/// Gives an appointment's time back. Cancelling it again changes nothing and ends the same.
public final class CancelAppointment {
  private final RewriteAppointment rewrite;

  public CancelAppointment(CalendarDays days, FollowUpQueue queue, InstantSource clock) {
    this.rewrite = new RewriteAppointment(days, new FollowUps(queue, clock));
  }

  public ChangeOutcome cancel(WorkspaceId workspace, AppointmentId id, Optional<String> reason) {
    return rewrite.rewrite(
        workspace,
        id,
        appointment ->
            appointment.status() == Appointment.Status.CANCELLED
                ? new Changed(appointment)
                : new Changed(appointment.cancelled(reason)));
  }
}
