package dev.switchboard.domain.booking;

import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.NOW;
import static dev.switchboard.domain.booking.Salon.SPA;
import static dev.switchboard.domain.booking.Salon.TUESDAY;
import static dev.switchboard.domain.booking.Salon.haircut;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.CalendarDay.FollowUp;
import dev.switchboard.domain.booking.CalendarDay.Forward;
import dev.switchboard.domain.booking.CalendarDays.Saving.Conflict;
import dev.switchboard.domain.booking.CalendarDays.Saving.Saved;
import dev.switchboard.domain.contract.Race;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every `CalendarDays` promises of one day, of spans and of several days at once. What it
/// promises of follow-ups is in `CalendarDaysDueContract`.
public abstract class CalendarDaysContract {
  protected abstract CalendarDays empty();

  @Test
  void a_day_that_was_never_written_is_empty() {
    assertThat(empty().read(ACME, Salon.ID, MONDAY)).isEqualTo(CalendarDay.empty(Salon.ID, MONDAY));
  }

  @Test
  void a_day_is_read_as_it_was_saved() {
    var days = empty();
    var due = NOW.plusSeconds(30);
    var day =
        new CalendarDay(
            Salon.ID,
            MONDAY,
            0,
            List.of(
                haircut(MONDAY, LocalTime.NOON), Salon.cancelledHaircut(MONDAY, LocalTime.NOON)),
            List.of(new Forward(Salon.idOn(MONDAY, 7), TUESDAY, "call-2/tool-1")),
            List.of(new FollowUp(Salon.idOn(MONDAY, 7), 3)),
            Optional.of(due));

    assertThat(days.save(ACME, day)).isEqualTo(new Saved(day.withVersion(1)));

    assertThat(days.read(ACME, Salon.ID, MONDAY)).isEqualTo(day.withVersion(1));
  }

  @Test
  void each_save_is_the_version_after_the_one_it_carries() {
    var days = empty();
    days.save(ACME, day(MONDAY));

    var second = days.save(ACME, day(MONDAY).withVersion(1));

    assertThat(second).isEqualTo(new Saved(day(MONDAY).withVersion(2)));
  }

  @Test
  void a_stale_day_is_not_saved_and_the_stored_one_comes_back() {
    var days = empty();
    var stored = booked(MONDAY, 9).withVersion(1);
    days.save(ACME, booked(MONDAY, 9));

    assertThat(days.save(ACME, booked(MONDAY, 10))).isEqualTo(new Conflict(stored));
    assertThat(days.save(ACME, booked(MONDAY, 10).withVersion(7))).isEqualTo(new Conflict(stored));
    assertThat(days.save(ACME, booked(TUESDAY, 10).withVersion(7)))
        .isEqualTo(new Conflict(CalendarDay.empty(Salon.ID, TUESDAY)));

    assertThat(days.read(ACME, Salon.ID, MONDAY)).isEqualTo(stored);
    assertThat(days.read(ACME, Salon.ID, TUESDAY).version()).isZero();
  }

  @Test
  void a_span_has_its_stored_days_in_order_both_ends_included() {
    var days = empty();
    for (int offset : List.of(40, 3, 1, 0, 4)) {
      days.save(ACME, day(MONDAY.plusDays(offset)));
    }
    days.save(ACME, CalendarDay.empty(SPA, TUESDAY));

    assertThat(days.read(ACME, Salon.ID, TUESDAY, MONDAY.plusDays(40)))
        .extracting(CalendarDay::date)
        .containsExactly(TUESDAY, MONDAY.plusDays(3), MONDAY.plusDays(4), MONDAY.plusDays(40));
    assertThat(days.read(ACME, Salon.ID, TUESDAY, MONDAY.plusDays(2))).hasSize(1);
    assertThat(days.read(ACME, SPA, MONDAY, TUESDAY)).hasSize(1);
  }

  @Test
  void workspaces_see_nothing_of_each_other() {
    var days = empty();
    days.save(ACME, booked(MONDAY, 9));

    assertThat(days.read(GLOBEX, Salon.ID, MONDAY).version()).isZero();
    assertThat(days.read(GLOBEX, Salon.ID, MONDAY, TUESDAY)).isEmpty();
    assertThat(days.save(GLOBEX, day(MONDAY))).isInstanceOf(Saved.class);
    assertThat(days.read(ACME, Salon.ID, MONDAY)).isEqualTo(booked(MONDAY, 9).withVersion(1));
  }

  @Test
  void several_days_are_saved_together() {
    var days = empty();
    days.save(ACME, booked(MONDAY, 9));

    assertThat(days.saveAll(ACME, List.of(day(MONDAY).withVersion(1), booked(TUESDAY, 9))))
        .isTrue();

    assertThat(days.read(ACME, Salon.ID, MONDAY, TUESDAY))
        .containsExactly(day(MONDAY).withVersion(2), booked(TUESDAY, 9).withVersion(1));
  }

  @Test
  void several_days_are_saved_not_at_all_where_one_of_them_is_stale() {
    var days = empty();
    days.save(ACME, booked(MONDAY, 9));

    assertThat(days.saveAll(ACME, List.of(booked(TUESDAY, 9), day(MONDAY)))).isFalse();
    assertThat(days.saveAll(ACME, List.of(day(MONDAY)))).isFalse();

    assertThat(days.read(ACME, Salon.ID, MONDAY, TUESDAY))
        .containsExactly(booked(MONDAY, 9).withVersion(1));
  }

  @Test
  void of_forty_who_save_one_version_one_has_saved_and_the_others_see_what() {
    var days = empty();

    var savings = Race.run(number -> days.save(ACME, booked(MONDAY, number % 24)));

    var stored = days.read(ACME, Salon.ID, MONDAY);
    assertThat(savings).filteredOn(new Saved(stored)::equals).hasSize(1);
    assertThat(savings).filteredOn(new Conflict(stored)::equals).hasSize(Race.RUNNERS - 1);
  }

  @Test
  void of_forty_who_go_on_from_what_is_stored_none_is_lost() {
    var days = empty();

    Race.run(number -> addTo(days, haircut(MONDAY, LocalTime.MIN.plusMinutes(number))));

    var stored = days.read(ACME, Salon.ID, MONDAY);
    assertThat(stored.version()).isEqualTo(Race.RUNNERS);
    assertThat(stored.appointments()).doesNotHaveDuplicates().hasSize(Race.RUNNERS);
  }

  @Test
  void of_forty_who_save_two_days_together_one_has_saved_both() {
    var days = empty();

    var saved =
        Race.run(number ->
            days.saveAll(
                ACME,
                number % 2 == 0
                    ? List.of(booked(MONDAY, number % 24), booked(TUESDAY, number % 24))
                    : List.of(booked(TUESDAY, number % 24), booked(MONDAY, number % 24))));

    assertThat(saved).filteredOn(Boolean::booleanValue).hasSize(1);
    assertThat(days.read(ACME, Salon.ID, MONDAY, TUESDAY))
        .extracting(CalendarDay::version)
        .containsExactly(1L, 1L);
  }

  private static int addTo(CalendarDays days, Appointment appointment) {
    var day = CalendarDay.empty(Salon.ID, MONDAY);
    int tries = 1;
    while (days.save(ACME, day.with(appointment, NOW)) instanceof Conflict conflict) {
      day = conflict.stored();
      tries++;
    }
    return tries;
  }

  static CalendarDay day(LocalDate date) {
    return day(Salon.ID, date);
  }

  static CalendarDay day(CalendarId calendar, LocalDate date) {
    return CalendarDay.empty(calendar, date);
  }

  static CalendarDay booked(LocalDate date, int hour) {
    return day(date).with(haircut(date, LocalTime.of(hour, 0)), NOW);
  }
}
