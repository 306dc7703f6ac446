package dev.switchboard.domain.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.task.Recurrence.Every;
import dev.switchboard.domain.task.Recurrence.Weekly;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class RecurrenceTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static Weekly daily(String time, String zone) {
    return new Weekly(
        EnumSet.allOf(DayOfWeek.class), Set.of(LocalTime.parse(time)), ZoneId.of(zone));
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  @Test
  void a_period_comes_when_it_has_passed_again() {
    var every = new Every(Duration.ofMinutes(10), START);

    assertThat(every.after(START)).isEqualTo(at("2026-01-01T00:10:00Z"));
    assertThat(every.after(at("2026-01-01T00:10:00Z"))).isEqualTo(at("2026-01-01T00:20:00Z"));
    assertThat(every.after(at("2025-12-31T00:00:00Z"))).isEqualTo(at("2026-01-01T00:10:00Z"));
    assertThat(every.latestBy(at("2026-01-01T00:09:59Z"))).isEmpty();
    assertThat(every.latestBy(at("2026-01-01T00:29:59Z"))).contains(at("2026-01-01T00:20:00Z"));
  }

  @Test
  void a_time_comes_on_its_days_of_the_week_in_its_zone() {
    var fridays =
        new Weekly(
            Set.of(DayOfWeek.FRIDAY), Set.of(LocalTime.of(9, 0), LocalTime.of(17, 0)), BERLIN);

    assertThat(fridays.after(START)).isEqualTo(at("2026-01-02T08:00:00Z"));
    assertThat(fridays.after(at("2026-01-02T08:00:00Z"))).isEqualTo(at("2026-01-02T16:00:00Z"));
    assertThat(fridays.after(at("2026-01-02T16:00:00Z"))).isEqualTo(at("2026-01-09T08:00:00Z"));
    assertThat(fridays.latestBy(at("2026-01-02T07:59:00Z"))).contains(at("2025-12-26T16:00:00Z"));
  }

  @Test
  void a_time_that_is_left_out_comes_when_the_gap_is_over() {
    var early = daily("02:30", "Europe/Berlin");

    assertThat(early.after(at("2026-03-28T12:00:00Z"))).isEqualTo(at("2026-03-29T01:00:00Z"));
    assertThat(early.after(at("2026-03-29T01:00:00Z"))).isEqualTo(at("2026-03-30T00:30:00Z"));
  }

  @Test
  void a_time_that_comes_twice_counts_the_first_time_alone() {
    var early = daily("02:30", "Europe/Berlin");

    assertThat(early.after(at("2026-10-24T12:00:00Z"))).isEqualTo(at("2026-10-25T00:30:00Z"));
    assertThat(early.after(at("2026-10-25T00:30:00Z"))).isEqualTo(at("2026-10-26T01:30:00Z"));
  }

  @Test
  void midnight_that_is_left_out_comes_when_the_gap_is_over() {
    assertThat(daily("00:00", "Africa/Cairo").after(at("2026-04-23T12:00:00Z")))
        .isEqualTo(at("2026-04-23T22:00:00Z"));
  }

  @Property(tries = 500)
  void after_and_latest_agree(@ForAll @LongRange(min = 0, max = 60L * 60 * 24 * 365) long seconds) {
    var weekly =
        new Weekly(
            Set.of(DayOfWeek.SUNDAY, DayOfWeek.WEDNESDAY),
            Set.of(LocalTime.of(0, 0), LocalTime.of(2, 30), LocalTime.of(23, 59)),
            BERLIN);
    var time = START.plusSeconds(seconds);

    var next = weekly.after(time);

    assertThat(next).isAfter(time);
    assertThat(weekly.latestBy(next)).contains(next);
    assertThat(weekly.latestBy(next.minusNanos(1)).orElseThrow()).isBeforeOrEqualTo(time);
  }

  @Test
  void what_never_or_always_comes_is_refused() {
    assertThatThrownBy(() -> new Every(Duration.ofSeconds(59), START))
        .hasMessageContaining("PT59S");
    assertThatThrownBy(() -> new Weekly(Set.of(), Set.of(LocalTime.NOON), BERLIN))
        .hasMessageContaining("at least one");
  }
}
