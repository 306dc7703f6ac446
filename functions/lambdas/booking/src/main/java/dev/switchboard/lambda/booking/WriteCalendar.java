package dev.switchboard.lambda.booking;

import dev.switchboard.domain.booking.AppointmentType;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.lambda.booking.CalendarJson.TypeJson;

/// Writes a calendar as it is answered.
final class WriteCalendar {
  private WriteCalendar() {}

  static CalendarJson write(Calendar calendar) {
    return new CalendarJson(
        calendar.id().value(),
        calendar.name(),
        calendar.zone().getId(),
        WeeklyHours.write(calendar.hours()),
        SpecialDays.write(calendar.hours()),
        calendar.types().stream().map(WriteCalendar::type).toList(),
        (int) calendar.step().toMinutes(),
        (int) calendar.notice().toMinutes(),
        calendar.horizonDays(),
        calendar.version());
  }

  private static TypeJson type(AppointmentType type) {
    return new TypeJson(
        type.id(),
        type.name(),
        (int) type.length().toMinutes(),
        (int) type.buffers().before().toMinutes(),
        (int) type.buffers().after().toMinutes());
  }
}
