package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.AppointmentType;
import dev.switchboard.domain.booking.Buffers;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.Detail;
import dev.switchboard.domain.booking.Limits;
import dev.switchboard.domain.booking.Subject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// How a calendar is stored. Durations are written as `PT30M`, times of the day as `09:00`.
final class CalendarItem {
  private CalendarItem() {}

  /// All but its id and version.
  static Fields doc(Calendar calendar) {
    return new Fields()
        .put("name", calendar.name())
        .put("zone", calendar.zone().getId())
        .put("hours", HoursItem.week(calendar.hours()))
        .put("overrides", HoursItem.overrides(calendar.hours()))
        .put("types", calendar.types().stream().map(CalendarItem::type).toList())
        .put("step", calendar.step().toString())
        .put("notice", calendar.notice().toString())
        .put("horizonDays", calendar.horizonDays())
        .put("limits", limits(calendar.limits()))
        .put("subjects", calendar.subjects().stream().map(CalendarItem::subject).toList());
  }

  private static Fields subject(Subject subject) {
    return new Fields()
        .put("name", subject.name())
        .put("otherNames", (Object) subject.otherNames())
        .put("calendar", subject.calendar().value());
  }

  private static Subject readSubject(Fields fields) {
    return new Subject(
        fields.text("name"), fields.texts("otherNames"), new CalendarId(fields.text("calendar")));
  }

  private static Fields limits(Limits limits) {
    var fields =
        new Fields()
            .put("hold", limits.hold().toString())
            .putText("until", limits.until().map(LocalDate::toString));
    limits.perDay().ifPresent(most -> fields.put("perDay", most));
    limits.perWeek().ifPresent(most -> fields.put("perWeek", most));
    return fields;
  }

  private static Fields type(AppointmentType type) {
    return new Fields()
        .put("id", type.id())
        .put("name", type.name())
        .put("length", type.length().toString())
        .put(
            "otherLengths",
            (Object) type.otherLengths().stream().sorted().map(Duration::toString).toList())
        .put("seats", type.seats())
        .put("bufferBefore", type.buffers().before().toString())
        .put("bufferAfter", type.buffers().after().toString())
        .put("required", (Object) type.required().stream().map(Detail::name).sorted().toList());
  }

  static Calendar read(Fields item) {
    var id = item.text(Items.SK).substring(Items.CALENDARS.length());
    return read(new CalendarId(id), item.fields(Items.DOC), item.number(Items.VERSION).longValue());
  }

  private static Calendar read(CalendarId id, Fields doc, long version) {
    return new Calendar(
        id,
        doc.text("name"),
        ZoneId.of(doc.text("zone")),
        HoursItem.read(doc.fields("hours"), doc.each("overrides")),
        doc.each("types").stream().map(CalendarItem::readType).toList(),
        Duration.parse(doc.text("step")),
        Duration.parse(doc.text("notice")),
        doc.number("horizonDays").intValue(),
        doc.maybeFields("limits").map(CalendarItem::readLimits).orElse(Limits.NONE),
        doc.each("subjects").stream().map(CalendarItem::readSubject).toList(),
        version);
  }

  private static Limits readLimits(Fields fields) {
    return new Limits(
        most(fields, "perDay"),
        most(fields, "perWeek"),
        fields.maybeText("until").map(LocalDate::parse),
        fields.maybeText("hold").map(Duration::parse).orElse(Limits.USUAL_HOLD));
  }

  private static OptionalInt most(Fields fields, String name) {
    return fields.maybeNumber(name).stream().mapToInt(BigDecimal::intValue).findFirst();
  }

  private static AppointmentType readType(Fields fields) {
    return new AppointmentType(
        fields.text("id"),
        fields.text("name"),
        Duration.parse(fields.text("length")),
        fields.texts("otherLengths").stream().map(Duration::parse).collect(Collectors.toSet()),
        fields.maybeNumber("seats").map(BigDecimal::intValue).orElse(1),
        new Buffers(span(fields, "bufferBefore"), span(fields, "bufferAfter")),
        fields.texts("required").stream().map(Detail::valueOf).collect(Collectors.toSet()));
  }

  private static Duration span(Fields fields, String name) {
    return fields.maybeText(name).map(Duration::parse).orElse(Duration.ZERO);
  }
}
