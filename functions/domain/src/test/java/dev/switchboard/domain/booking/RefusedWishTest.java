package dev.switchboard.domain.booking;

import static dev.switchboard.domain.booking.Desk.ANN;
import static dev.switchboard.domain.booking.Desk.BOB;
import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Desk.haircut;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.BookingOutcome.Booked;
import dev.switchboard.domain.booking.BookingOutcome.Closed;
import dev.switchboard.domain.booking.BookingOutcome.Reason;
import dev.switchboard.domain.booking.BookingOutcome.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RefusedWishTest {
  private final Desk desk = Desk.ofSalon();

  @Test
  void a_taken_time_comes_with_the_nearest_free_ones_in_order() {
    desk.booked(haircut(ANN, at(MONDAY, "10:00"), "key-1"));

    var outcome = desk.book(haircut(BOB, at(MONDAY, "10:00"), "key-2"));

    assertThat(outcome).isInstanceOf(Taken.class);
    assertThat(starts(((Taken) outcome).alternatives()))
        .containsExactly(at(MONDAY, "09:00"), at(MONDAY, "09:30"), at(MONDAY, "10:30"));
  }

  @Test
  void where_the_day_is_full_the_nearest_days_are_offered() {
    desk.clock.set(at(MONDAY.plusDays(1), "00:00"));
    var nextMonday = MONDAY.plusDays(7);
    var all = desk.free(nextMonday);
    for (var slot : all) {
      desk.booked(haircut(ANN, slot.start(), "key-" + slot.start()));
    }
    for (var slot : desk.free(nextMonday.plusDays(1))) {
      desk.booked(haircut(ANN, slot.start(), "key-" + slot.start()));
    }

    var outcome = desk.book(haircut(BOB, at(nextMonday, "16:30"), "key-x"));

    assertThat(starts(((Taken) outcome).alternatives()))
        .containsExactly(
            at(MONDAY.plusDays(1), "22:30"),
            at(MONDAY.plusDays(1), "23:00"),
            at(MONDAY.plusDays(1), "23:30"));
  }

  @Test
  void where_a_week_before_and_after_is_full_the_next_free_time_is_offered() {
    for (int day = 0; day <= 8; day++) {
      for (var slot : desk.free(MONDAY.plusDays(day))) {
        desk.booked(haircut(ANN, slot.start(), "key-" + slot.start()));
      }
    }

    var outcome = desk.book(haircut(BOB, at(MONDAY, "10:00"), "key-x"));

    assertThat(starts(((Taken) outcome).alternatives()))
        .containsExactly(
            at(MONDAY.plusDays(14), "09:00"),
            at(MONDAY.plusDays(14), "09:30"),
            at(MONDAY.plusDays(14), "10:00"));
  }

  @Test
  void a_longer_appointment_is_refused_where_it_would_run_into_another() {
    desk.booked(haircut(ANN, at(MONDAY, "10:00"), "key-1"));

    assertThat(colour(desk, at(MONDAY, "09:00"))).isInstanceOf(Taken.class);
    assertThat(colour(desk, at(MONDAY, "10:30"))).isInstanceOf(Booked.class);
  }

  @Test
  void a_time_outside_the_hours_is_closed() {
    assertThat(reason("08:30")).isEqualTo(Reason.OUTSIDE_HOURS);
    assertThat(reason("12:00")).isEqualTo(Reason.OUTSIDE_HOURS);
    assertThat(reason("16:45")).isEqualTo(Reason.OUTSIDE_HOURS);
    assertThat(reason(Salon.calendar(), at(MONDAY.plusDays(2), "10:00")))
        .isEqualTo(Reason.OUTSIDE_HOURS);
  }

  @Test
  void an_appointment_may_not_run_through_the_break() {
    var outcome = colour(desk, at(MONDAY, "11:00"));

    assertThat(((Closed) outcome).reason()).isEqualTo(Reason.OUTSIDE_HOURS);
  }

  @Test
  void the_last_slot_ends_when_the_calendar_closes() {
    assertThat(desk.book(haircut(ANN, at(MONDAY, "16:30"), "key-1"))).isInstanceOf(Booked.class);
    assertThat(desk.book(haircut(ANN, at(TUESDAY, "23:30"), "key-2"))).isInstanceOf(Booked.class);
  }

  @Test
  void a_time_that_has_passed_is_refused_with_what_is_still_free() {
    desk.clock.set(at(MONDAY, "16:10"));

    var outcome = desk.book(haircut(ANN, at(MONDAY, "16:00"), "key-1"));

    assertThat(((Closed) outcome).reason()).isEqualTo(Reason.IN_THE_PAST);
    assertThat(starts(((Closed) outcome).alternatives()))
        .containsExactly(at(MONDAY, "16:30"), at(TUESDAY, "12:00"), at(TUESDAY, "12:30"));
  }

  @Test
  void notice_is_kept_to_the_second() {
    var calendar = Shops.withNotice(Duration.ofHours(2));

    assertThat(reason(calendar, at(MONDAY, "09:30"))).isEqualTo(Reason.TOO_SOON);
    assertThat(new Desk(calendar).book(haircut(ANN, at(MONDAY, "10:30"), "key-1")))
        .isInstanceOf(Booked.class);
  }

  @Test
  void the_last_day_of_the_horizon_is_the_last_to_be_booked() {
    var monday = MONDAY.plusDays(56);
    var beyond = MONDAY.plusDays(63);

    assertThat(desk.book(haircut(ANN, at(monday, "10:00"), "key-1"))).isInstanceOf(Booked.class);
    assertThat(reason(Salon.calendar(), at(beyond, "10:00"))).isEqualTo(Reason.TOO_FAR_AHEAD);
    desk.clock.set(at(beyond.minusDays(61), "10:00"));
    assertThat(desk.free(beyond)).isEmpty();
    desk.clock.set(at(beyond.minusDays(60), "00:00"));
    assertThat(desk.free(beyond)).isNotEmpty();
  }

  @Test
  void a_time_that_no_slot_starts_at_is_refused() {
    assertThat(reason("10:15")).isEqualTo(Reason.BETWEEN_STARTS);
    assertThat(reason(Salon.calendar(), at(MONDAY, "10:00").plusMillis(1)))
        .isEqualTo(Reason.BETWEEN_STARTS);
  }

  private static Reason reason(String time) {
    return reason(Salon.calendar(), at(MONDAY, time));
  }

  private static Reason reason(Calendar calendar, Instant start) {
    return ((Closed) new Desk(calendar).book(haircut(ANN, start, "key-1"))).reason();
  }

  private static BookingOutcome colour(Desk desk, Instant start) {
    return desk.book(Desk.wish(Salon.COLOUR, BOB, start, "key-" + start));
  }

  private static List<Instant> starts(List<Slot> slots) {
    return slots.stream().map(Slot::start).toList();
  }
}
