package dev.switchboard.domain.reminder;

import dev.switchboard.domain.agent.Owner;
import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.AppointmentType;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.SayTime;
import dev.switchboard.domain.notice.Letter;
import dev.switchboard.domain.reminder.Reminder.To;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Words an appointment for somebody who reads of it, with its date in full.
record ReminderWords(Calendar calendar, Appointment appointment, Instant now) {
  Letter letter(Reminder reminder, Owner owner) {
    var customer = appointment.customer();
    return switch (reminder.to()) {
      case CUSTOMER -> new Letter(customer.phone(), customer.email(), title(), text(reminder));
      case OWNER -> Letter.to(owner, title(), text(reminder));
    };
  }

  private String title() {
    return "%s: %s".formatted(calendar.name(), time());
  }

  String text(Reminder reminder) {
    boolean confirms = reminder.before().isEmpty();
    var words =
        reminder.to() == To.CUSTOMER
            ? (confirms ? "%s: your %s is booked for %s." : "%s: your %s is on %s.")
                .formatted(calendar.name(), type(), time())
            : (confirms ? "%s: %s has booked a %s for %s." : "%s: %s has a %s on %s.")
                .formatted(calendar.name(), appointment.customer().name(), type(), time());
    return "%s Confirmation code %s.".formatted(words, appointment.id().code());
  }

  private String time() {
    return new SayTime(calendar.zone()).inFull(appointment.slot().start(), now);
  }

  private String type() {
    return calendar.types().stream()
        .filter(type -> type.id().equals(appointment.type()))
        .findFirst()
        .map(AppointmentType::name)
        .orElse("appointment");
  }

  /// What a webhook carries.
  Map<String, Object> data() {
    var data = new LinkedHashMap<String, Object>();
    data.put("appointment", appointment.id().toString());
    data.put("code", appointment.id().code().value());
    data.put("calendar", calendar.id().value());
    data.put("calendarName", calendar.name());
    data.put("type", appointment.type());
    data.put("start", local(appointment.slot().start()));
    data.put("end", local(appointment.slot().end()));
    data.put("timeZone", calendar.zone().getId());
    data.put("spoken", time());
    appointment.subject().ifPresent(subject -> data.put("subject", subject));
    data.put("customer", customer());
    appointment.source().call().ifPresent(call -> data.put("call", call));
    return data;
  }

  private Map<String, Object> customer() {
    var customer = new LinkedHashMap<String, Object>();
    customer.put("name", appointment.customer().name());
    put(customer, "phone", appointment.customer().phone());
    put(customer, "email", appointment.customer().email());
    return customer;
  }

  private static void put(Map<String, Object> map, String name, Optional<String> value) {
    value.ifPresent(text -> map.put(name, text));
  }

  private String local(Instant time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(calendar.zone()));
  }
}
