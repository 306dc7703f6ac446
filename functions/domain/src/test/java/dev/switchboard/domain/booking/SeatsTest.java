package dev.switchboard.domain.booking;

import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Desk.customer;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.switchboard.domain.booking.BookingOutcome.Booked;
import dev.switchboard.domain.booking.BookingOutcome.Taken;
import dev.switchboard.domain.booking.HoldOutcome.Held;
import dev.switchboard.domain.booking.HoldOutcome.Refused;
import dev.switchboard.domain.contract.Race;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SeatsTest {
  private static final Buffers AFTER = new Buffers(Duration.ZERO, Duration.ofMinutes(30));
  private static final AppointmentType CLASS = type("class", Set.of(Duration.ofMinutes(30)), 3);
  private static final AppointmentType TALK = type("talk", Set.of(), 1);
  private static final Instant TEN = at(MONDAY, "10:00");

  private final Desk desk = desk();
  private int callers;

  @Test
  void a_start_is_had_as_often_as_there_are_seats_and_shown_as_long() {
    for (int seat = 0; seat < 3; seat++) {
      assertThat(desk.free(MONDAY)).extracting(Slot::start).contains(TEN);
      assertThat(book(CLASS, TEN)).isInstanceOf(Booked.class);
    }

    assertThat(book(CLASS, TEN)).isInstanceOf(Taken.class);
    assertThat(desk.free(MONDAY)).extracting(Slot::start).doesNotContain(TEN);
  }

  @Test
  void what_begins_at_another_time_or_is_of_another_kind_or_length_takes_the_time_alone() {
    book(CLASS, TEN);

    assertThat(book(CLASS, at(MONDAY, "10:30"))).isInstanceOf(Taken.class);
    assertThat(book(CLASS, at(MONDAY, "11:00"))).isInstanceOf(Taken.class);
    assertThat(book(CLASS, at(MONDAY, "11:30"))).isInstanceOf(Booked.class);
    assertThat(book(TALK, TEN)).isInstanceOf(Taken.class);
    assertThat(book(CLASS.lasting(Duration.ofMinutes(30)).orElseThrow(), TEN))
        .isInstanceOf(Taken.class);
  }

  @Test
  void a_hold_takes_a_seat_and_a_cancelled_appointment_gives_one_back() {
    desk.hold("call-2", TEN);
    var made = ((Booked) book(CLASS, TEN)).appointment();
    book(CLASS, TEN);

    assertThat(((Refused) desk.hold("call-3", TEN)).why()).isInstanceOf(Taken.class);
    desk.cancel(made);
    assertThat(desk.hold("call-3", TEN)).isInstanceOf(Held.class);
  }

  @Test
  void seats_are_shared_across_midnight_and_so_are_holds() {
    var late = at(MONDAY, "23:30");
    desk.hold("call-2", late);
    book(CLASS, late);

    assertThat(desk.free(MONDAY)).extracting(Slot::start).contains(late);
    assertThat(book(CLASS, late)).isInstanceOf(Booked.class);
    assertThat(book(CLASS, late)).isInstanceOf(Taken.class);
    assertThat(book(CLASS, at(TUESDAY, "00:30"))).isInstanceOf(Taken.class);
    assertThat(book(CLASS, at(TUESDAY, "01:00"))).isInstanceOf(Booked.class);
  }

  @Test
  void of_forty_callers_at_once_as_many_get_it_as_there_are_seats() {
    var outcomes =
        Race.run(number ->
            desk.book(
                Desk.wish(CLASS, customer("C", "+1555000" + (1_000 + number)), TEN, "k" + number)));

    assertThat(outcomes).filteredOn(Booked.class::isInstance).hasSize(3);
    assertThat(desk.stored(MONDAY, MONDAY)).hasSize(3);
  }

  @Test
  void there_is_at_least_one_seat() {
    assertThatIllegalArgumentException().isThrownBy(() -> type("none", Set.of(), 0));
  }

  private BookingOutcome book(AppointmentType type, Instant start) {
    callers++;
    return desk.book(Desk.wish(type, customer("C", "+1555" + callers), start, "key-" + callers));
  }

  private static AppointmentType type(String id, Set<Duration> others, int seats) {
    return new AppointmentType(id, id, Duration.ofHours(1), others, seats, AFTER, Set.of());
  }

  private static Desk desk() {
    var open = Shops.open(new Opening(LocalTime.of(6, 0), LocalTime.of(4, 0)));
    return new Desk(
        Shops.calendar(
            open.zone(), open.hours(), List.of(CLASS, TALK), open.step(), Duration.ZERO));
  }
}
