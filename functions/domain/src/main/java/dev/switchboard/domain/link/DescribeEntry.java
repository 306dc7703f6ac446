package dev.switchboard.domain.link;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.AppointmentId;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.WordAppointment;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Words an appointment for the calendar elsewhere.
final class DescribeEntry {
  private DescribeEntry() {}

  /// The same for each try to make an appointment's event, and for no other event. It is the same
  /// for each calendar that the appointment needs, so that two of them whose mailbox is one have
  /// one event there.
  static String key(WorkspaceId workspace, AppointmentId appointment) {
    var name = "%s/%s".formatted(workspace, appointment);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  static String key(WorkspaceId workspace, Appointment appointment) {
    return key(workspace, appointment.id());
  }

  /// The guest is invited from the appointment's own calendar, and so only once.
  static Entry entry(WorkspaceId workspace, Calendar calendar, Appointment appointment) {
    var slot = appointment.slot();
    return new Entry(
        key(workspace, appointment),
        WordAppointment.title(calendar, appointment),
        WordAppointment.details(appointment),
        slot.start(),
        slot.end(),
        calendar.zone(),
        appointment
            .customer()
            .email()
            .filter(_ -> calendar.id().equals(appointment.id().calendar())));
  }
}
