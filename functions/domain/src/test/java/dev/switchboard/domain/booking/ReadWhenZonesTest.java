package dev.switchboard.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Days on which clocks change, and days that are others in UTC.
class ReadWhenZonesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Europe/London       | 29 March at 00:59    | 2026-03-29T00:59:00Z
          Europe/London       | 29 March at 01:30    | 2026-03-29T01:30:00Z
          Europe/London       | 29 March at 02:00    | 2026-03-29T01:00:00Z
          Europe/London       | 29 March at nine     | 2026-03-29T08:00:00Z
          Europe/London       | 25 October at 01:30  | 2026-10-25T00:30:00Z
          Europe/London       | 25 October at nine   | 2026-10-25T09:00:00Z
          America/New_York    | 8 March at 02:30     | 2026-03-08T07:30:00Z
          America/New_York    | 8 March at nine      | 2026-03-08T13:00:00Z
          America/New_York    | 1 November at 01:30  | 2026-11-01T05:30:00Z
          America/New_York    | 1 November at nine   | 2026-11-01T14:00:00Z
          Australia/Lord_Howe | 5 April at 01:45     | 2026-04-04T14:45:00Z
          Australia/Lord_Howe | 5 April at nine      | 2026-04-04T22:30:00Z
          Australia/Lord_Howe | 4 October at 02:15   | 2026-10-03T15:45:00Z
          Australia/Lord_Howe | 4 October at nine    | 2026-10-03T22:00:00Z
          """)
  void times_where_clocks_change(String zone, String words, Instant expected) {
    assertThat(new ReadWhen().read(words, NOW, ZoneId.of(zone))).isEqualTo(new When.At(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/London,       29 March,   PT23H",
    "Europe/London,       25 October, PT25H",
    "America/New_York,    8 March,    PT23H",
    "America/New_York,    1 November, PT25H",
    "Australia/Lord_Howe, 5 April,    PT24H30M",
    "Australia/Lord_Howe, 4 October,  PT23H30M",
    "America/Santiago,    6 September, PT23H"
  })
  void a_day_is_as_long_as_its_clocks_say(String zone, String words, Duration length) {
    var day = (When.Between) new ReadWhen().read(words, NOW, ZoneId.of(zone));

    assertThat(Duration.between(day.from(), day.to())).isEqualTo(length);
  }

  @ParameterizedTest
  @CsvSource({
    "America/New_York,   2026-03-03T03:30:00Z, tomorrow,   2026-03-03",
    "America/New_York,   2026-03-03T03:30:00Z, today,      2026-03-02",
    "America/New_York,   2026-03-03T03:30:00Z, Tuesday,    2026-03-03",
    "America/New_York,   2026-03-03T03:30:00Z, at eleven,  2026-03-03T11:00",
    "America/New_York,   2026-03-03T03:30:00Z, 11 at night, 2026-03-02T23:00",
    "Pacific/Auckland,   2026-03-02T20:00:00Z, tomorrow,   2026-03-04",
    "Pacific/Auckland,   2026-03-02T20:00:00Z, Tuesday at three, 2026-03-03T15:00",
    "Pacific/Kiritimati, 2026-12-31T12:00:00Z, today,      2027-01-01",
    "Asia/Kathmandu,     2026-03-02T18:30:00Z, tomorrow at noon, 2026-03-04T12:00"
  })
  void today_is_the_calendars_day(String zone, Instant now, String words, String expected) {
    assertThat(new WhenText(now, ZoneId.of(zone)).of(words)).isEqualTo(expected);
  }

  @Test
  void an_offset_that_is_given_counts_more_than_the_zone() {
    var read = new ReadWhen().read("2026-03-03T14:30+09:00", NOW, ZoneId.of("America/New_York"));

    assertThat(read).isEqualTo(new When.At(Instant.parse("2026-03-03T05:30:00Z")));
  }
}
