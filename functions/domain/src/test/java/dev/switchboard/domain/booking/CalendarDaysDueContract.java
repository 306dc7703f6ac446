package dev.switchboard.domain.booking;

import static dev.switchboard.domain.booking.CalendarDaysContract.day;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.NOW;
import static dev.switchboard.domain.booking.Salon.SPA;
import static dev.switchboard.domain.booking.Salon.TUESDAY;
import static dev.switchboard.domain.booking.Salon.haircut;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.CalendarDays.Due;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every `CalendarDays` promises of days whose follow-ups wait. An index may lag behind for a
/// moment; on one machine it does not.
public abstract class CalendarDaysDueContract {
  protected abstract CalendarDays empty();

  @Test
  void days_of_every_workspace_are_due_in_the_order_of_their_times() {
    var days = empty();
    days.save(ACME, waiting(day(MONDAY), 20));
    days.save(GLOBEX, waiting(day(SPA, TUESDAY), 10));
    days.save(ACME, waiting(day(TUESDAY), 30));

    assertThat(days.due(NOW.plusSeconds(20), 10))
        .containsExactly(new Due(GLOBEX, SPA, TUESDAY), new Due(ACME, Salon.ID, MONDAY));
    assertThat(days.due(NOW.plusSeconds(9), 10)).isEmpty();
  }

  @Test
  void no_more_are_due_than_asked_for() {
    var days = empty();
    for (int number = 0; number < 5; number++) {
      days.save(ACME, waiting(day(MONDAY.plusDays(number)), 10 - number));
    }

    assertThat(days.due(NOW.plusSeconds(60), 2))
        .extracting(Due::date)
        .containsExactly(MONDAY.plusDays(4), MONDAY.plusDays(3));
  }

  @Test
  void a_day_without_follow_ups_is_not_due() {
    var days = empty();
    days.save(ACME, day(TUESDAY));
    var waiting = waiting(day(MONDAY), 0);
    days.save(ACME, waiting);

    days.save(ACME, waiting.withVersion(1).followedUp(waiting.followUps()));

    assertThat(days.due(NOW.plusSeconds(60), 10)).isEmpty();
    assertThat(days.read(ACME, Salon.ID, MONDAY).followUpsDue()).isEmpty();
  }

  @Test
  void days_saved_together_are_due_too() {
    var days = empty();

    days.saveAll(ACME, List.of(waiting(day(MONDAY), 1), waiting(day(TUESDAY), 0)), List.of());

    assertThat(days.due(NOW.plusSeconds(60), 10))
        .extracting(Due::date)
        .containsExactly(TUESDAY, MONDAY);
  }

  private static CalendarDay waiting(CalendarDay day, long seconds) {
    LocalDate date = day.date();
    return day.with(haircut(date, LocalTime.NOON), NOW.plusSeconds(seconds));
  }
}
