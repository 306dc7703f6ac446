package dev.switchboard.domain.booking;

import static dev.switchboard.domain.booking.Desk.ANN;
import static dev.switchboard.domain.booking.Desk.BOB;
import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.TUESDAY;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.BookingOutcome.Booked;
import dev.switchboard.domain.booking.BookingOutcome.Closed;
import dev.switchboard.domain.booking.BookingOutcome.Reason;
import dev.switchboard.domain.booking.BookingOutcome.Taken;
import dev.switchboard.domain.booking.ChangeOutcome.Changed;
import dev.switchboard.domain.contract.Race;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A bar that is open on Mondays from 22:00 to 2 in the morning, with a table for an hour each half
/// hour.
final class PastMidnightTest {
  private static final AppointmentType TABLE =
      new AppointmentType("table", "Table", Duration.ofHours(1));
  private static final Opening NIGHT = new Opening(LocalTime.of(22, 0), LocalTime.of(2, 0));
  private static final Instant LATE = at(MONDAY, "23:30");

  private final Desk desk = desk(Map.of());

  @Test
  void an_opening_offers_the_hours_after_midnight_too() {
    assertThat(starts(MONDAY))
        .containsExactly(
            at(MONDAY, "22:00"), at(MONDAY, "22:30"), at(MONDAY, "23:00"), at(MONDAY, "23:30"));
    assertThat(starts(TUESDAY))
        .containsExactly(at(TUESDAY, "00:00"), at(TUESDAY, "00:30"), at(TUESDAY, "01:00"));
    assertThat(book("01:30", TUESDAY)).isInstanceOf(Closed.class);
  }

  @Test
  void it_belongs_to_the_day_that_it_begins_on() {
    var closed = new SpecialDay(List.of(), Optional.empty());

    assertThat(desk(Map.of(TUESDAY, closed)).free(TUESDAY)).hasSize(3);
    assertThat(desk(Map.of(MONDAY, closed)).free(TUESDAY)).isEmpty();
  }

  @Test
  void what_crosses_midnight_takes_both_days_and_gives_both_back() {
    var made = desk.booked(Desk.wish(TABLE, ANN, LATE, "key-1"));

    assertThat(made.also()).containsExactly(new Cell(Salon.ID, TUESDAY));
    assertThat(starts(TUESDAY)).containsExactly(at(TUESDAY, "00:30"), at(TUESDAY, "01:00"));
    assertThat(book("00:00", TUESDAY)).isInstanceOf(Taken.class);
    assertThat(book("00:30", TUESDAY)).isInstanceOf(Booked.class);

    desk.cancel(made);
    assertThat(day(TUESDAY).blocks()).isEmpty();
    assertThat(starts(MONDAY)).contains(LATE);
  }

  @Test
  void whoever_moves_takes_their_time_along() {
    var made = desk.booked(Desk.wish(TABLE, ANN, LATE, "key-1"));

    assertThat(desk.move(made, at(TUESDAY, "00:00"))).isInstanceOf(Changed.class);
    assertThat(day(TUESDAY).blocks()).isEmpty();
    assertThat(desk.find(made).orElseThrow().also()).isEmpty();
    assertThat(starts(TUESDAY)).containsExactly(at(TUESDAY, "01:00"));

    assertThat(desk.move(made, at(MONDAY, "23:30"))).isInstanceOf(Changed.class);
    assertThat(day(TUESDAY).blocks()).hasSize(1);
    assertThat(desk.findByCode(made)).isEqualTo(desk.find(made));
  }

  @Test
  void a_hold_across_midnight_is_one_for_both_days_and_ends_by_itself() {
    desk.hold("call-2", LATE);

    assertThat(starts(TUESDAY)).doesNotContain(at(TUESDAY, "00:00"));
    assertThat(book("00:00", TUESDAY)).isInstanceOf(Taken.class);
    desk.clock.pass(Limits.USUAL_HOLD);
    assertThat(book("00:00", TUESDAY)).isInstanceOf(Booked.class);
    assertThat(day(TUESDAY).blocks()).isEmpty();
  }

  @Test
  void whoever_holds_a_time_across_midnight_books_it() {
    desk.hold("call-1", LATE);

    assertThat(desk.book(Desk.wish(TABLE, ANN, LATE, "key-1"))).isInstanceOf(Booked.class);
    assertThat(day(TUESDAY).blocks())
        .extracting(Block::kind)
        .containsExactly(Block.Kind.APPOINTMENT);
  }

  @Test
  void whoever_holds_a_time_across_midnight_and_books_another_leaves_nothing_held() {
    desk.hold("call-1", LATE);

    desk.booked(Desk.wish(TABLE, ANN, at(MONDAY, "22:00"), "key-1"));

    assertThat(day(MONDAY).holds()).isEmpty();
    assertThat(day(TUESDAY).blocks()).isEmpty();
    assertThat(book("00:00", TUESDAY)).isInstanceOf(Booked.class);
  }

  @Test
  void whoever_books_the_next_day_keeps_all_that_they_hold_across_midnight() {
    desk.hold("call-1", LATE);

    desk.booked(Desk.wish(TABLE, ANN, at(TUESDAY, "01:00"), "key-1"));

    assertThat(day(MONDAY).holds()).hasSize(1);
    assertThat(day(TUESDAY).blocks()).hasSize(1);
    assertThat(starts(TUESDAY)).doesNotContain(at(TUESDAY, "00:00"));
  }

  @Test
  void a_newer_hold_of_the_same_day_leaves_nothing_of_the_older() {
    desk.hold("call-1", LATE);
    desk.hold("call-1", at(MONDAY, "22:00"));

    assertThat(day(MONDAY).holds()).hasSize(1);
    assertThat(day(TUESDAY).blocks()).isEmpty();
  }

  @Test
  void a_hold_that_is_released_is_released_on_both_days() {
    desk.hold("call-1", LATE);

    new ReleaseHold(desk.days).release(ACME, Salon.ID, MONDAY, "vapi:call-1"::equals);

    assertThat(day(MONDAY).holds()).isEmpty();
    assertThat(day(TUESDAY).blocks()).isEmpty();
  }

  @Test
  void what_lasts_until_midnight_leaves_the_next_day_alone() {
    assertThat(desk.booked(Desk.wish(TABLE, ANN, at(MONDAY, "23:00"), "key-1")).also()).isEmpty();
    assertThat(desk.days.read(ACME, Salon.ID, MONDAY, TUESDAY)).hasSize(1);
  }

  @Test
  void of_forty_callers_for_three_times_around_midnight_nobody_gets_what_another_has() {
    var times = List.of(LATE, at(TUESDAY, "00:00"), at(MONDAY, "23:00"));

    Race.run(number ->
        desk.book(
            Desk.wish(
                TABLE, Desk.customer("C", "+1" + number), times.get(number % 3), "k" + number)));

    var made = desk.stored(MONDAY, TUESDAY);
    assertThat(made).hasSizeBetween(1, 2);
    assertThat(made.getFirst().slot().end()).isBeforeOrEqualTo(made.getLast().slot().end());
    assertThat(
            made.size() == 1
                || !made.getFirst().slot().end().isAfter(made.getLast().slot().start()))
        .isTrue();
  }

  @Test
  void the_reason_is_that_of_any_other_closed_time() {
    assertThat(((Closed) book("02:00", TUESDAY)).reason()).isEqualTo(Reason.OUTSIDE_HOURS);
    assertThat(((Closed) book("00:15", TUESDAY)).reason()).isEqualTo(Reason.BETWEEN_STARTS);
  }

  private BookingOutcome book(String time, LocalDate day) {
    return desk.book(Desk.wish(TABLE, BOB, at(day, time), "bob-" + time));
  }

  private List<Instant> starts(LocalDate day) {
    return desk.free(day).stream().map(Slot::start).toList();
  }

  private CalendarDay day(LocalDate date) {
    return desk.days.read(ACME, Salon.ID, date);
  }

  private static Desk desk(Map<LocalDate, SpecialDay> special) {
    var hours = new Hours(Map.of(DayOfWeek.MONDAY, List.of(NIGHT)), special);
    return new Desk(
        Shops.calendar(Salon.ZONE, hours, List.of(TABLE), Duration.ofMinutes(30), Duration.ZERO));
  }
}
