package dev.switchboard.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.CalendarId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// One that was asked before answers as one that was not.
final class OpenTimeTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
  private static final Opening MORNING = new Opening(LocalTime.of(9, 0), LocalTime.of(11, 0));
  private static final Opening LATE = new Opening(LocalTime.of(14, 0), LocalTime.of(15, 30));

  private final Calendar calendar =
      new Calendar(
          new CalendarId("room"),
          "Room",
          ZoneId.of("Europe/Berlin"),
          new Hours(
              Map.of(
                  DayOfWeek.MONDAY, List.of(MORNING),
                  DayOfWeek.TUESDAY, List.of(MORNING),
                  DayOfWeek.THURSDAY, List.of(MORNING, LATE),
                  DayOfWeek.SUNDAY, List.of(LATE))),
          List.of(
              new AppointmentType(
                  "visit", "Visit", Duration.ofMinutes(30), Buffers.NONE, Set.of())),
          Duration.ofMinutes(30),
          Duration.ZERO,
          90,
          0);
  private final OpenTime openTime = new OpenTime(calendar);

  @Test
  void each_day_of_a_month_with_a_change_of_the_clocks_offers_its_own_starts() {
    for (var day : MONDAY.datesUntil(MONDAY.plusDays(30)).toList()) {
      var starts = openTime.starts(day, Duration.ofMinutes(30).toNanos());

      assertThat(starts)
          .isEqualTo(new OpenTime(calendar).starts(day, Duration.ofMinutes(30).toNanos()));
    }
  }

  @Test
  void the_next_day_offers_the_same_times_of_its_own() {
    assertThat(times(MONDAY, 30)).containsExactly("09:00", "09:30", "10:00", "10:30");

    assertThat(times(MONDAY.plusDays(1), 30)).containsExactly("09:00", "09:30", "10:00", "10:30");
    assertThat(times(MONDAY.plusDays(2), 30)).isEmpty();
    assertThat(times(MONDAY.plusDays(3), 30))
        .containsExactly("09:00", "09:30", "10:00", "10:30", "14:00", "14:30", "15:00");
  }

  @Test
  void what_takes_longer_has_fewer_starts() {
    assertThat(times(MONDAY, 30)).hasSize(4);

    assertThat(times(MONDAY, 90)).containsExactly("09:00", "09:30");
  }

  private List<String> times(LocalDate day, int minutes) {
    return Arrays.stream(openTime.starts(day, Duration.ofMinutes(minutes).toNanos()))
        .mapToObj(start -> Nanos.at(start).atZone(calendar.zone()))
        .peek(time -> assertThat(time.toLocalDate()).isEqualTo(day))
        .map(time -> time.toLocalTime().toString())
        .toList();
  }
}
