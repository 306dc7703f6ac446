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
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every `CalendarDays` promises of one day and of spans. What it promises of races and of
/// follow-ups is in `CalendarDaysRaceContract` and `CalendarDaysDueContract`.
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
                Salon.reaching(haircut(MONDAY, LocalTime.NOON), new Cell(SPA, TUESDAY)),
                Salon.cancelledHaircut(MONDAY, LocalTime.NOON)),
            List.of(
                new Hold(
                    "vapi:call-2",
                    haircut(MONDAY, LocalTime.of(9, 0)).slot(),
                    "haircut",
                    NOW.plusSeconds(300),
                    List.of(new Cell(Salon.ID, TUESDAY), new Cell(SPA, MONDAY)))),
            List.of(
                new Block(Block.Kind.EVENT, "event-1", NOW, NOW.plusSeconds(900)),
                new Block(
                    Block.Kind.HOLD, "vapi:call-3", NOW, NOW.plusSeconds(9), Optional.of(NOW))),
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
