package dev.switchboard.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayTimeTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
  private static final SayTime SAY = new SayTime(ZONE);

  @ParameterizedTest
  @CsvSource({
    "00:00, midnight",
    "00:05, five past twelve in the morning",
    "00:30, half past twelve in the morning",
    "00:45, quarter to one in the morning",
    "03:00, three in the morning",
    "06:59, six fifty-nine in the morning",
    "07:00, seven",
    "09:01, nine oh one",
    "09:10, ten past nine",
    "09:15, quarter past nine",
    "09:17, nine seventeen",
    "09:25, twenty-five past nine",
    "09:35, twenty-five to ten",
    "09:40, twenty to ten",
    "11:45, quarter to twelve",
    "12:00, noon",
    "12:05, five past twelve",
    "12:45, quarter to one",
    "14:30, half past two",
    "14:45, quarter to three",
    "15:00, three",
    "18:55, five to seven",
    "19:00, seven in the evening",
    "21:59, nine fifty-nine in the evening",
    "22:00, ten at night",
    "23:55, five to twelve at night"
  })
  void clock_times(LocalTime time, String spoken) {
    assertThat(SAY.clock(at("2026-03-03T" + time))).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, Monday the second of March",
    "2026-03-03, Tuesday the third of March",
    "2026-03-12, Thursday the twelfth of March",
    "2026-05-21, Thursday the twenty-first of May",
    "2026-07-20, Monday the twentieth of July",
    "2026-08-31, Monday the thirty-first of August",
    "2026-12-27, Sunday the twenty-seventh of December",
    "2026-12-28, Monday the twenty-eighth of December twenty twenty-six",
    "2027-03-03, Wednesday the third of March twenty twenty-seven",
    "2100-03-03, Wednesday the third of March 2100"
  })
  void dates_with_the_year_from_day_301(String date, String spoken) {
    assertThat(SAY.date(at(date + "T23:30"), NOW)).isEqualTo(spoken);
  }

  @Test
  void the_date_and_the_time() {
    assertThat(SAY.inFull(at("2026-03-03T14:30"), NOW))
        .isEqualTo("Tuesday the third of March at half past two");
    assertThat(SAY.inFull(at("2027-03-03T22:15"), NOW))
        .isEqualTo("Wednesday the third of March twenty twenty-seven at quarter past ten at night");
  }

  @Test
  void a_choice_of_times_names_each_day_once() {
    assertThat(
            SAY.list(
                all("2026-03-03T09:00", "2026-03-03T09:30", "2026-03-03T10:00", "2026-03-04T14:00"),
                NOW))
        .isEqualTo(
            "Tuesday the third of March at nine, half past nine or ten,"
                + " or Wednesday the fourth of March at two");
    assertThat(SAY.list(all("2026-03-03T09:00", "2026-03-04T14:00", "2026-03-05T19:00"), NOW))
        .isEqualTo(
            "Tuesday the third of March at nine, Wednesday the fourth of March at two,"
                + " or Thursday the fifth of March at seven in the evening");
    assertThat(SAY.list(all("2026-03-03T09:00", "2026-03-03T14:30"), NOW))
        .isEqualTo("Tuesday the third of March at nine or half past two");
  }

  @Test
  void one_time_is_listed_as_it_is_said() {
    var time = at("2026-03-03T14:30");

    assertThat(SAY.list(List.of(time), NOW)).isEqualTo(SAY.inFull(time, NOW));
  }

  @Test
  void no_times_cannot_be_listed() {
    assertThatThrownBy(() -> SAY.list(List.of(), NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Times to say (none) must be one at least.");
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  private static List<Instant> all(String... locals) {
    return Arrays.stream(locals).map(SayTimeTest::at).toList();
  }
}
