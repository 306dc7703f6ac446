package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.AppointmentId;
import dev.switchboard.domain.booking.Cell;
import dev.switchboard.domain.booking.Customer;
import dev.switchboard.domain.booking.Slot;
import dev.switchboard.domain.booking.Source;
import dev.switchboard.domain.fault.Fault;
import java.time.Duration;
import java.time.LocalDate;

/// How an appointment is stored inside its day.
final class AppointmentItem {
  private AppointmentItem() {}

  static Fields of(Appointment appointment) {
    return new Fields()
        .put("id", appointment.id().toString())
        .putText("agent", appointment.agent().map(AgentId::value))
        .put("start", appointment.slot().start())
        .put("length", appointment.slot().length().toString())
        .put("type", appointment.type())
        .putText("subject", appointment.subject())
        .put("customer", customer(appointment.customer()))
        .putText("notes", appointment.notes())
        .put("status", appointment.status().name())
        .put("source", source(appointment.source()))
        .put("bookedAt", appointment.bookedAt())
        .put("also", (Object) appointment.also().stream().map(AppointmentItem::cell).toList())
        .put("revision", appointment.revision());
  }

  private static Fields customer(Customer customer) {
    return new Fields()
        .put("name", customer.name())
        .putText("phone", customer.phone())
        .putText("email", customer.email());
  }

  private static Fields source(Source source) {
    return new Fields()
        .put("channel", source.channel())
        .putText("call", source.call())
        .put("requestKey", source.requestKey());
  }

  static Appointment read(Fields fields) {
    var customer = fields.fields("customer");
    var source = fields.fields("source");
    return new Appointment(
        id(fields),
        fields.maybeText("agent").map(AgentId::new),
        new Slot(fields.time("start"), Duration.parse(fields.text("length"))),
        fields.text("type"),
        fields.maybeText("subject"),
        new Customer(
            customer.text("name"), customer.maybeText("phone"), customer.maybeText("email")),
        fields.maybeText("notes"),
        Appointment.Status.valueOf(fields.text("status")),
        new Source(source.text("channel"), source.maybeText("call"), source.text("requestKey")),
        fields.time("bookedAt"),
        fields.texts("also").stream().map(AppointmentItem::readCell).toList(),
        fields.number("revision").intValue());
  }

  /// As `2026-03-03 calendar`.
  static String cell(Cell cell) {
    return "%s %s".formatted(cell.date(), cell.calendar());
  }

  static Cell readCell(String text) {
    var parts = text.split(" ", 2);
    return new Cell(new CalendarId(parts[1]), LocalDate.parse(parts[0]));
  }

  /// The id of an appointment, in whatever map names one.
  static AppointmentId id(Fields fields) {
    return AppointmentId.read(fields.text("id"))
        .orElseThrow(() ->
            new Fault.Lasting(
                "Stored appointment id (%s) must read like calendar.20260303.K7M2QX."
                    .formatted(fields.text("id"))));
  }
}
