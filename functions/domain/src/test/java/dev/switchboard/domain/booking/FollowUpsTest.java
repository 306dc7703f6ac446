package dev.switchboard.domain.booking;

import static dev.switchboard.domain.booking.Desk.ANN;
import static dev.switchboard.domain.booking.Desk.BOB;
import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Desk.haircut;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.BookingOutcome.Booked;
import dev.switchboard.domain.booking.CalendarDays.Due;
import dev.switchboard.domain.fault.Fault;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FollowUpsTest {
  private static final Wish WISH = haircut(ANN, at(MONDAY, "10:00"), "key-1");
  private static final Due DAY = new Due(ACME, Salon.ID, MONDAY);

  private final Desk desk = Desk.ofSalon();
  private final SweepFollowUps sweep = new SweepFollowUps(desk.days, desk.queue, desk.clock);

  @Test
  void a_booking_wakes_whoever_carries_it_on() {
    desk.booked(WISH);

    assertThat(desk.queue.sent()).containsExactly(DAY);
  }

  @Test
  void a_repeat_and_a_refusal_wake_nobody() {
    desk.booked(WISH);

    desk.book(WISH);
    desk.book(haircut(BOB, at(MONDAY, "10:00"), "key-2"));

    assertThat(desk.queue.sent()).containsExactly(DAY);
  }

  @Test
  void the_sweep_leaves_the_first_message_its_time_and_then_sends_again() {
    desk.booked(WISH);

    desk.clock.pass(Duration.ofSeconds(29));
    assertThat(sweep.sweep()).isZero();
    desk.clock.pass(Duration.ofSeconds(1));
    assertThat(sweep.sweep()).isEqualTo(1);

    assertThat(desk.queue.sent()).containsExactly(DAY, DAY);
  }

  @Test
  void a_later_booking_does_not_put_the_sweep_off() {
    desk.booked(WISH);
    desk.clock.pass(Duration.ofSeconds(20));
    desk.booked(haircut(BOB, at(MONDAY, "11:00"), "key-2"));

    desk.clock.pass(Duration.ofSeconds(10));

    assertThat(sweep.sweep()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_booking_is_one_though_its_message_cannot_be_sent(boolean passing) {
    FollowUpQueue broken =
        (workspace, calendar, date) -> {
          throw passing ? new Fault.Passing("Busy.") : new Fault.Lasting("No such queue.");
        };
    var bookSlot = new BookSlot(desk.days, broken, desk.clock, new Random(7));

    assertThat(bookSlot.book(ACME, Salon.calendar(), WISH)).isInstanceOf(Booked.class);
    desk.clock.pass(Duration.ofSeconds(30));
    assertThat(sweep.sweep()).isEqualTo(1);
  }
}
