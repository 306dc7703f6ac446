package dev.switchboard.domain.link;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.AppointmentType;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Words an appointment for the calendar elsewhere.
final class DescribeEntry {
  private DescribeEntry() {}

  /// The same for each try to make an appointment's event, and for no other event.
  static String key(WorkspaceId workspace, Appointment appointment) {
    var name = "%s/%s".formatted(workspace, appointment.id());
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  static Entry entry(WorkspaceId workspace, Calendar calendar, Appointment appointment) {
    var customer = appointment.customer();
    var slot = appointment.slot();
    return new Entry(
        key(workspace, appointment),
        "%s: %s".formatted(type(calendar, appointment), customer.name()),
        body(appointment),
        slot.start(),
        slot.end(),
        calendar.zone(),
        customer.email());
  }

  private static String type(Calendar calendar, Appointment appointment) {
    return calendar.types().stream()
        .filter(type -> type.id().equals(appointment.type()))
        .findFirst()
        .map(AppointmentType::name)
        .orElse(appointment.type());
  }

  private static String body(Appointment appointment) {
    var lines = new ArrayList<String>();
    add(lines, "About", appointment.subject());
    add(lines, "Phone", appointment.customer().phone());
    add(lines, "E-mail", appointment.customer().email());
    add(lines, "Notes", appointment.notes());
    lines.add("Confirmation code: %s".formatted(appointment.id().code()));
    return String.join("\n", lines);
  }

  private static void add(List<String> lines, String name, Optional<String> value) {
    value
        .filter(text -> !text.isBlank())
        .ifPresent(text -> lines.add("%s: %s".formatted(name, text)));
  }
}
