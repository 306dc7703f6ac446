package dev.switchboard.domain.booking;

import static dev.switchboard.domain.booking.Desk.ANN;
import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Desk.haircut;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.BookingOutcome.Booked;
import dev.switchboard.domain.booking.BookingOutcome.Closed;
import dev.switchboard.domain.booking.BookingOutcome.Taken;
import dev.switchboard.domain.booking.ChangeOutcome.Changed;
import dev.switchboard.domain.booking.HoldOutcome.Held;
import dev.switchboard.domain.booking.HoldOutcome.Refused;
import dev.switchboard.domain.contract.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HoldSlotTest {
  private static final Instant TEN = at(MONDAY, "10:00");

  private final Desk desk = Desk.ofSalon();

  @Test
  void what_is_held_for_one_call_is_taken_for_another() {
    assertThat(desk.hold("call-2", TEN)).isInstanceOf(Held.class);

    assertThat(desk.book(haircut(ANN, TEN, "key-1"))).isInstanceOf(Taken.class);
    assertThat(((Refused) desk.hold("call-3", TEN)).why()).isInstanceOf(Taken.class);
    assertThat(desk.free(MONDAY)).extracting(Slot::start).doesNotContain(TEN);
  }

  @Test
  void the_same_call_books_what_it_holds_and_the_hold_is_gone() {
    desk.hold("call-1", TEN);

    assertThat(desk.book(haircut(ANN, TEN, "key-1"))).isInstanceOf(Booked.class);

    assertThat(holds()).isEmpty();
  }

  @Test
  void the_same_call_moves_to_what_it_holds() {
    var made = desk.booked(haircut(ANN, at(MONDAY, "14:00"), "key-1"));
    desk.hold("call-1", TEN);

    assertThat(desk.move(made, TEN)).isInstanceOf(Changed.class);
    assertThat(holds()).isEmpty();
  }

  @Test
  void a_hold_counts_until_its_last_moment_and_is_dropped_at_the_next_booking() {
    desk.hold("call-2", TEN);

    desk.clock.set(Salon.NOW.plus(Limits.USUAL_HOLD).minusNanos(1));
    assertThat(desk.book(haircut(ANN, TEN, "key-1"))).isInstanceOf(Taken.class);
    desk.clock.set(Salon.NOW.plus(Limits.USUAL_HOLD));
    assertThat(desk.free(MONDAY)).extracting(Slot::start).contains(TEN);
    assertThat(desk.book(haircut(ANN, at(MONDAY, "14:00"), "key-2"))).isInstanceOf(Booked.class);

    assertThat(holds()).isEmpty();
  }

  @Test
  void a_repeat_gets_the_same_hold_and_does_not_prolong_it() {
    var first = desk.hold("call-2", TEN);
    desk.clock.set(Salon.NOW.plus(Duration.ofMinutes(3)));

    assertThat(desk.hold("call-2", TEN)).isEqualTo(first);
    assertThat(holds()).hasSize(1);
  }

  @Test
  void a_call_has_one_hold_a_day_the_newest() {
    desk.hold("call-2", TEN);
    desk.hold("call-2", at(MONDAY, "11:00"));

    assertThat(holds())
        .extracting(hold -> hold.slot().start())
        .containsExactly(at(MONDAY, "11:00"));
  }

  @Test
  void a_time_that_is_not_on_offer_is_not_held() {
    var outcome = desk.hold("call-2", at(MONDAY, "12:30"));

    assertThat(((Refused) outcome).why()).isInstanceOf(Closed.class);
    assertThat(holds()).isEmpty();
  }

  @Test
  void of_forty_calls_for_one_time_one_holds_it() {
    var outcomes = Race.run(number -> desk.hold("call-" + number, TEN));

    assertThat(outcomes).filteredOn(Held.class::isInstance).hasSize(1);
    assertThat(holds()).hasSize(1);
  }

  private List<Hold> holds() {
    return desk.days.read(ACME, Salon.ID, MONDAY).holds();
  }
}
