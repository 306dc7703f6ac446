package dev.switchboard.domain.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words an appointment for its owner, who sees it in a calendar.
public final class WordAppointment {
  private WordAppointment() {}

  /// One line: what kind it is, and for whom.
  public static String title(Calendar calendar, Appointment appointment) {
    var type =
        calendar.typeOf(appointment.type()).map(AppointmentType::name).orElse(appointment.type());
    return "%s: %s".formatted(type, appointment.customer().name());
  }

  /// What else is known of it, line by line.
  public static String details(Appointment appointment) {
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
