package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.AppointmentType;
import dev.switchboard.domain.booking.Buffers;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.Hours;
import dev.switchboard.domain.booking.Limits;
import dev.switchboard.lambda.booking.CalendarJson.TypeJson;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads a calendar that was sent.
final class ReadCalendar {
  private static final int STEP_MINUTES = 30;
  private static final int HORIZON_DAYS = 60;

  private ReadCalendar() {}

  static Calendar read(CalendarId id, CalendarJson sent, long version) {
    return Fields.made(
        "calendar",
        () ->
            new Calendar(
                id,
                Fields.given("name", sent.name()).strip(),
                zone(Fields.given("timeZone", sent.timeZone())),
                hours(sent),
                types(Fields.given("appointmentTypes", sent.appointmentTypes())),
                Duration.ofMinutes(or(sent.stepMinutes(), STEP_MINUTES)),
                Duration.ofMinutes(or(sent.noticeMinutes(), 0)),
                or(sent.horizonDays(), HORIZON_DAYS),
                limits(sent),
                Subjects.read(sent.subjects()),
                version));
  }

  private static Hours hours(CalendarJson sent) {
    var week = WeeklyHours.read(sent.hours());
    return SpecialDays.read(week, sent.overrides());
  }

  private static Limits limits(CalendarJson sent) {
    return new Limits(
        most(sent.mostPerDay()),
        most(sent.mostPerWeek()),
        Optional.ofNullable(sent.lastDate()).map(text -> Dates.read("lastDate", text)),
        Duration.ofMinutes(or(sent.holdMinutes(), (int) Limits.USUAL_HOLD.toMinutes())));
  }

  private static OptionalInt most(@Nullable Integer sent) {
    return sent == null ? OptionalInt.empty() : OptionalInt.of(sent);
  }

  private static ZoneId zone(String text) {
    return Fields.form(
        "timeZone",
        text,
        name -> Optional.of(name).filter(ZoneId.getAvailableZoneIds()::contains).map(ZoneId::of),
        "the name of a time zone, such as Europe/London");
  }

  private static List<AppointmentType> types(List<TypeJson> sent) {
    var ids = new HashSet<String>();
    return IntStream.range(0, sent.size())
        .mapToObj(i -> {
          var type = type("appointmentTypes[%d].".formatted(i), sent.get(i));
          if (!ids.add(type.id())) {
            throw ProblemException.field(
                "appointmentTypes[%d].id".formatted(i), "must not be the id of another one.");
          }
          return type;
        })
        .toList();
  }

  private static AppointmentType type(String at, TypeJson sent) {
    return new AppointmentType(
        Fields.given(at + "id", sent.id()),
        Fields.given(at + "name", sent.name()).strip(),
        Duration.ofMinutes(Fields.given(at + "minutes", sent.minutes())),
        minutes(sent.otherMinutes()),
        or(sent.seats(), 1),
        new Buffers(
            Duration.ofMinutes(or(sent.bufferBeforeMinutes(), 0)),
            Duration.ofMinutes(or(sent.bufferAfterMinutes(), 0))),
        Details.read(at + "required", sent.required() == null ? List.of() : sent.required()));
  }

  private static Set<Duration> minutes(@Nullable List<Integer> sent) {
    return sent == null
        ? Set.of()
        : sent.stream().map(Duration::ofMinutes).collect(Collectors.toSet());
  }

  private static int or(@Nullable Integer sent, int usual) {
    return sent == null ? usual : sent;
  }
}
