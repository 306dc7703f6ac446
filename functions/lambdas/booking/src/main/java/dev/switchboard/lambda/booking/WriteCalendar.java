package dev.switchboard.lambda.booking;

import dev.switchboard.domain.booking.AppointmentType;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.lambda.booking.CalendarJson.TypeJson;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

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
        most(calendar.limits().perDay()),
        most(calendar.limits().perWeek()),
        calendar.limits().until().map(LocalDate::toString).orElse(null),
        (int) calendar.limits().hold().toMinutes(),
        Subjects.write(calendar.subjects()),
        calendar.version());
  }

  private static @Nullable Integer most(OptionalInt limit) {
    return limit.isPresent() ? limit.getAsInt() : null;
  }

  private static TypeJson type(AppointmentType type) {
    return new TypeJson(
        type.id(),
        type.name(),
        (int) type.length().toMinutes(),
        type.otherLengths().stream().sorted().map(each -> (int) each.toMinutes()).toList(),
        type.seats(),
        (int) type.buffers().before().toMinutes(),
        (int) type.buffers().after().toMinutes(),
        Details.write(type.required()));
  }
}
