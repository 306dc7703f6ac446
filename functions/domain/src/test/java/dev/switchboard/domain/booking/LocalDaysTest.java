package dev.switchboard.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LocalDaysTest {
  private static final List<Opening> OPENINGS =
      List.of(
          new Opening(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT),
          new Opening(LocalTime.of(2, 30), LocalTime.of(3, 0)),
          new Opening(LocalTime.of(23, 45), LocalTime.of(23, 30)),
          new Opening(LocalTime.of(9, 0, 0, 7), LocalTime.of(17, 0)));

  /// Zones that change at midnight, by half an hour, by a whole day, in Ramadan, and not at all.
  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026",
    "America/Havana, 2026",
    "Australia/Lord_Howe, 2026",
    "Africa/Casablanca, 2026",
    "Pacific/Apia, 2011",
    "America/Los_Angeles, 2100",
    "Asia/Kathmandu, 2026",
    "UTC, 2026"
  })
  void each_day_begins_and_each_opening_lies_where_the_rules_of_the_zone_put_it(
      ZoneId zone, int year) {
    var localDays = new LocalDays(zone);

    for (var day : days(year)) {
      assertThat(localDays.startOf(day)).isEqualTo(Nanos.of(day.atStartOfDay(zone).toInstant()));
      for (var opening : OPENINGS) {
        assertThat(localDays.startOf(opening, day)).isEqualTo(Nanos.of(opening.startOn(day, zone)));
        assertThat(localDays.endOf(opening, day)).isEqualTo(Nanos.of(opening.endOn(day, zone)));
      }
    }
  }

  /// Forth and back.
  private static List<LocalDate> days(int year) {
    var days = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 3)).toList();
    var all = new ArrayList<>(days);
    all.addAll(days.reversed());
    return all;
  }
}
