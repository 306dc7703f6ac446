package dev.switchboard.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OpeningTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");
  private static final LocalDate SPRING = LocalDate.of(2026, 3, 29);
  private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 25);

  @Test
  void it_begins_when_the_gap_is_over() {
    var opening = opening("01:30", "09:00");

    assertThat(opening.startOn(SPRING, LONDON)).isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
    assertThat(opening.endOn(SPRING, LONDON)).isEqualTo(Instant.parse("2026-03-29T08:00:00Z"));
  }

  @Test
  void it_ends_where_the_gap_begins() {
    assertThat(opening("00:30", "01:30").lengthOn(SPRING, LONDON))
        .isEqualTo(Duration.ofMinutes(30));
    assertThat(opening("01:15", "01:45").lengthOn(SPRING, LONDON)).isZero();
  }

  @Test
  void a_gap_of_half_an_hour_is_one_too() {
    var day = LocalDate.of(2026, 10, 4);

    assertThat(opening("02:15", "04:00").startOn(day, LORD_HOWE).atZone(LORD_HOWE).toLocalTime())
        .isEqualTo(LocalTime.of(2, 30));
    assertThat(opening("01:00", "04:00").lengthOn(day, LORD_HOWE))
        .isEqualTo(Duration.ofMinutes(150));
  }

  @Test
  void a_time_that_comes_twice_begins_it_the_first_time_and_ends_it_the_second() {
    assertThat(opening("01:15", "01:45").lengthOn(AUTUMN, LONDON))
        .isEqualTo(Duration.ofMinutes(90));
    assertThat(opening("00:00", "00:00").lengthOn(AUTUMN, LONDON)).isEqualTo(Duration.ofHours(25));
  }

  @Test
  void a_midnight_that_comes_twice_ends_the_day_the_first_time() {
    var havana = ZoneId.of("America/Havana");
    var day = LocalDate.of(2026, 10, 31);

    assertThat(opening("20:00", "00:00").lengthOn(day, havana)).isEqualTo(Duration.ofHours(4));
    assertThat(opening("00:00", "02:00").lengthOn(day.plusDays(1), havana))
        .isEqualTo(Duration.ofHours(3));
  }

  @Test
  void it_must_end_after_it_starts() {
    assertThatIllegalArgumentException().isThrownBy(() -> opening("09:00", "09:00"));
    assertThat(opening("22:00", "00:00").isPastMidnight()).isFalse();
  }

  @Test
  void one_that_ends_before_it_starts_ends_on_the_next_day_whatever_clocks_do() {
    var night = opening("22:00", "02:00");

    assertThat(night.isPastMidnight()).isTrue();
    assertThat(night.lengthOn(SPRING.minusDays(1), LONDON)).isEqualTo(Duration.ofHours(3));
    assertThat(night.lengthOn(AUTUMN.minusDays(1), LONDON)).isEqualTo(Duration.ofHours(5));
    assertThat(night.lengthOn(AUTUMN, LONDON)).isEqualTo(Duration.ofHours(4));
  }

  @Test
  void openings_of_a_day_may_touch_but_not_overlap() {
    var morning = opening("09:00", "12:00");

    assertThat(hours(opening("12:00", "00:00"), morning).on(LocalDate.of(2026, 3, 2)).getFirst())
        .isEqualTo(morning);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hours(morning, opening("11:59", "13:00")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hours(opening("10:00", "00:00"), opening("23:00", "23:30")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hours(opening("20:00", "02:00"), opening("23:00", "23:30")));
  }

  private static Hours hours(Opening... openings) {
    return new Hours(Map.of(DayOfWeek.MONDAY, List.of(openings)));
  }

  private static Opening opening(String from, String to) {
    return new Opening(LocalTime.parse(from), LocalTime.parse(to));
  }
}
