package dev.switchboard.domain.booking;

import static java.util.stream.Collectors.toMap;

import dev.switchboard.domain.agent.CalendarId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// Calendars that differ from the salon's in one thing or another.
public final class Shops {
  private Shops() {}

  public static Calendar withNotice(Duration notice) {
    var salon = Salon.calendar();
    return calendar(salon.zone(), salon.hours(), salon.types(), salon.step(), notice);
  }

  /// Open day and night, with a haircut each half hour.
  public static Calendar alwaysOpen() {
    return open(new Opening(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
  }

  /// Open at these times of each day, with a slot each half hour.
  public static Calendar open(Opening... openings) {
    var salon = Salon.calendar();
    return calendar(
        salon.zone(), daily(List.of(openings)), salon.types(), salon.step(), Duration.ZERO);
  }

  /// One that makes use of everything that a calendar can say; not yet saved.
  static Calendar elaborate() {
    var salon = Salon.calendar();
    var buffers = new Buffers(Duration.ofMinutes(5), Duration.ofMinutes(90));
    var type =
        new AppointmentType(
            "perm",
            "Perm",
            Duration.ofMinutes(45),
            Set.of(Duration.ofMinutes(90)),
            7,
            buffers,
            Set.of(Detail.values()));
    var hours = new Hours(salon.hours().week(), specialDays());
    var limits =
        new Limits(
            OptionalInt.of(3),
            OptionalInt.of(9),
            Optional.of(Salon.MONDAY.plusDays(30)),
            Duration.ofMinutes(7));
    var room = new Subject("Room 1", List.of("the blue room"), Salon.SPA);
    return limited(
        about(
            calendar(salon.zone(), hours, List.of(type), salon.step(), Duration.ZERO)
                .withVersion(0),
            "salon",
            room),
        limits);
  }

  /// The same under another id, with these subjects.
  public static Calendar about(Calendar calendar, String id, Subject... subjects) {
    return new Calendar(
        new CalendarId(id),
        calendar.name(),
        calendar.zone(),
        calendar.hours(),
        calendar.types(),
        calendar.step(),
        calendar.notice(),
        calendar.horizonDays(),
        calendar.limits(),
        List.of(subjects),
        calendar.version());
  }

  static Calendar limited(Calendar calendar, Limits limits) {
    return new Calendar(
        calendar.id(),
        calendar.name(),
        calendar.zone(),
        calendar.hours(),
        calendar.types(),
        calendar.step(),
        calendar.notice(),
        calendar.horizonDays(),
        limits,
        calendar.subjects(),
        calendar.version());
  }

  /// A holiday, and a Tuesday of other hours.
  static Map<LocalDate, SpecialDay> specialDays() {
    var late = new Opening(LocalTime.of(15, 0), LocalTime.of(2, 0));
    var early = new Opening(LocalTime.of(8, 0), LocalTime.NOON);
    return Map.of(
        Salon.MONDAY,
        new SpecialDay(List.of(), Optional.of("Carnival")),
        Salon.TUESDAY,
        new SpecialDay(List.of(late, early), Optional.empty()));
  }

  static Calendar calendar(
      ZoneId zone, Hours hours, List<AppointmentType> types, Duration step, Duration notice) {
    return new Calendar(Salon.ID, "Shop", zone, hours, types, step, notice, 60, 1);
  }

  static Hours daily(List<Opening> openings) {
    return new Hours(Stream.of(DayOfWeek.values()).collect(toMap(day -> day, day -> openings)));
  }
}
