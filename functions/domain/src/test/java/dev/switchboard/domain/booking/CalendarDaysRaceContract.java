package dev.switchboard.domain.booking;

import static dev.switchboard.domain.booking.CalendarDaysContract.booked;
import static dev.switchboard.domain.booking.CalendarDaysContract.day;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.NOW;
import static dev.switchboard.domain.booking.Salon.TUESDAY;
import static dev.switchboard.domain.booking.Salon.haircut;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.CalendarDays.Saving.Conflict;
import dev.switchboard.domain.booking.CalendarDays.Saving.Saved;
import dev.switchboard.domain.contract.Race;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every `CalendarDays` promises to those who write at the same moment, and of days that are
/// written together.
public abstract class CalendarDaysRaceContract {
  protected abstract CalendarDays empty();

  @Test
  void several_days_are_saved_together() {
    var days = empty();
    days.save(ACME, booked(MONDAY, 9));

    assertThat(
            days.saveAll(ACME, List.of(day(MONDAY).withVersion(1), booked(TUESDAY, 9)), List.of()))
        .isTrue();

    assertThat(days.read(ACME, Salon.ID, MONDAY, TUESDAY))
        .containsExactly(day(MONDAY).withVersion(2), booked(TUESDAY, 9).withVersion(1));
  }

  @Test
  void several_days_are_saved_not_at_all_where_one_of_them_is_stale() {
    var days = empty();
    days.save(ACME, booked(MONDAY, 9));

    assertThat(days.saveAll(ACME, List.of(booked(TUESDAY, 9), day(MONDAY)), List.of())).isFalse();
    assertThat(days.saveAll(ACME, List.of(day(MONDAY)), List.of())).isFalse();

    assertThat(days.read(ACME, Salon.ID, MONDAY, TUESDAY))
        .containsExactly(booked(MONDAY, 9).withVersion(1));
  }

  @Test
  void several_days_are_saved_not_at_all_where_one_has_changed_since_it_was_read() {
    var days = empty();
    days.save(ACME, booked(MONDAY, 9));
    days.save(ACME, booked(MONDAY, 10).withVersion(1));
    var old = day(MONDAY).withVersion(1);

    assertThat(days.saveAll(ACME, List.of(old, booked(TUESDAY, 9)), List.of())).isFalse();
    assertThat(days.saveAll(ACME, List.of(booked(TUESDAY, 9)), List.of(old))).isFalse();

    assertThat(days.read(ACME, Salon.ID, MONDAY, TUESDAY))
        .containsExactly(booked(MONDAY, 10).withVersion(2));
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
                    : List.of(booked(TUESDAY, number % 24), booked(MONDAY, number % 24)),
                List.of()));

    assertThat(saved).filteredOn(Boolean::booleanValue).hasSize(1);
    assertThat(days.read(ACME, Salon.ID, MONDAY, TUESDAY))
        .extracting(CalendarDay::version)
        .containsExactly(1L, 1L);
  }

  @Test
  void a_day_is_saved_only_while_another_is_still_as_it_was() {
    var days = empty();
    days.save(ACME, booked(TUESDAY, 9));
    var before = List.of(day(TUESDAY), CalendarDay.empty(Salon.SPA, MONDAY));
    var now = List.of(day(TUESDAY).withVersion(1), CalendarDay.empty(Salon.SPA, MONDAY));

    assertThat(days.saveAll(ACME, List.of(booked(MONDAY, 9)), before)).isFalse();
    assertThat(days.read(ACME, Salon.ID, MONDAY).version()).isZero();
    assertThat(days.saveAll(ACME, List.of(booked(MONDAY, 9)), now)).isTrue();

    assertThat(days.read(ACME, Salon.ID, MONDAY, TUESDAY))
        .containsExactly(booked(MONDAY, 9).withVersion(1), booked(TUESDAY, 9).withVersion(1));
    assertThat(days.read(ACME, Salon.SPA, MONDAY).version()).isZero();
  }

  @Test
  void of_forty_who_each_save_a_day_while_all_others_are_empty_one_has_saved() {
    var days = empty();
    var week = MONDAY.datesUntil(MONDAY.plusDays(7)).toList();

    var saved =
        Race.run(number -> {
          var mine = week.get(number % 7);
          var others = week.stream().filter(each -> !each.equals(mine));
          return days.saveAll(
              ACME, List.of(booked(mine, 9)), others.map(CalendarDaysContract::day).toList());
        });

    assertThat(saved).filteredOn(Boolean::booleanValue).hasSize(1);
    assertThat(days.read(ACME, Salon.ID, MONDAY, MONDAY.plusDays(6))).hasSize(1);
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
}
