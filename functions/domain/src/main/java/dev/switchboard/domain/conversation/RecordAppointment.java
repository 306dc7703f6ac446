package dev.switchboard.domain.conversation;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Consequence;
import dev.switchboard.domain.conversation.Fact.AppointmentChanged;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.Locale;

/// Makes each change of an appointment a fact of the call in which it was booked.
public final class RecordAppointment implements Consequence {
  private final Calls calls;
  private final InstantSource clock;

  public RecordAppointment(Calls calls, InstantSource clock) {
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public void follow(WorkspaceId workspace, Appointment appointment) {
    var source = appointment.source();
    if (source.call().isEmpty()) {
      return;
    }
    var status = appointment.status().name().toLowerCase(Locale.ROOT);
    calls.record(
        CallEvent.ours(
            workspace,
            source.call().get(),
            source.channel(),
            "appointment-%s-%d".formatted(appointment.id(), appointment.revision()),
            "appointment." + status,
            appointment.revision() == 1 ? appointment.bookedAt() : clock.instant(),
            new AppointmentChanged(
                appointment.id().toString(),
                appointment.revision(),
                status,
                appointment.slot().start())));
  }
}
