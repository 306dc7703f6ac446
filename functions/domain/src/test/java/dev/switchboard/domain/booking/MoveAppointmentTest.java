package dev.switchboard.domain.booking;

import static dev.switchboard.domain.booking.Desk.ANN;
import static dev.switchboard.domain.booking.Desk.BOB;
import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Desk.haircut;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.BookingOutcome.Closed;
import dev.switchboard.domain.booking.BookingOutcome.Taken;
import dev.switchboard.domain.booking.CalendarDay.FollowUp;
import dev.switchboard.domain.booking.CalendarDays.Due;
import dev.switchboard.domain.booking.ChangeOutcome.Cancelled;
import dev.switchboard.domain.booking.ChangeOutcome.Changed;
import dev.switchboard.domain.booking.ChangeOutcome.Refused;
import dev.switchboard.domain.booking.ChangeOutcome.Unknown;
import dev.switchboard.domain.workspace.Tenants;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MoveAppointmentTest {
  private static final Instant TEN = at(MONDAY, "10:00");

  private final Desk desk = Desk.ofSalon();
  private final Appointment made = desk.booked(haircut(ANN, TEN, "key-1"));

  @Test
  void it_keeps_its_id_and_its_code_wherever_it_goes_and_leaves_nothing_behind() {
    var third = MONDAY.plusDays(7);
    var way =
        List.of(
            at(MONDAY, "11:00"),
            at(TUESDAY, "12:00"),
            at(TUESDAY, "12:30"),
            at(third, "09:00"),
            at(MONDAY, "10:30"),
            at(third, "09:00"),
            TEN);

    for (var start : way) {
      assertThat(desk.move(made, start)).isInstanceOf(Changed.class);

      var found = desk.find(made).orElseThrow();
      assertThat(found.slot()).isEqualTo(new Slot(start, made.slot().length()));
      assertThat(desk.findByCode(made)).contains(found);
      assertThat(desk.stored(MONDAY, third)).containsExactly(found);
    }
    assertThat(desk.find(made).map(Appointment::revision)).contains(way.size() + 1);
  }

  @Test
  void each_move_is_followed_up_on_the_day_it_goes_to() {
    desk.move(made, at(TUESDAY, "12:00"));

    var tuesday = desk.days.read(Tenants.ACME, Salon.ID, TUESDAY);
    assertThat(tuesday.followUps()).containsExactly(new FollowUp(made.id(), 2));
    assertThat(tuesday.followUpsDue()).isPresent();
    assertThat(desk.queue.sent().getLast()).isEqualTo(new Due(Tenants.ACME, Salon.ID, TUESDAY));
  }

  @Test
  void it_may_move_into_its_own_time() {
    var shop = new Desk(Shops.alwaysOpen());
    var colour = shop.booked(Desk.wish(Salon.COLOUR, ANN, TEN, "key-1"));

    assertThat(shop.move(colour, at(MONDAY, "10:30"))).isInstanceOf(Changed.class);
    assertThat(shop.free(MONDAY)).extracting(Slot::start).contains(TEN);
  }

  @Test
  void a_repeat_changes_nothing() {
    var once = desk.move(made, at(TUESDAY, "12:00"));

    assertThat(desk.move(made, at(TUESDAY, "12:00"))).isEqualTo(once);
    assertThat(desk.find(made).map(Appointment::revision)).contains(2);
  }

  @Test
  void the_time_it_leaves_is_free_for_somebody_else() {
    desk.move(made, at(TUESDAY, "12:00"));

    assertThat(desk.booked(haircut(BOB, TEN, "key-2")).id()).isNotEqualTo(made.id());
    assertThat(desk.move(made, TEN)).isInstanceOf(Refused.class);
  }

  @Test
  void where_the_new_time_is_taken_it_stays_and_alternatives_are_offered() {
    desk.booked(haircut(BOB, at(TUESDAY, "12:00"), "key-2"));

    var refused = desk.move(made, at(TUESDAY, "12:00"));

    assertThat(((Refused) refused).why()).isInstanceOf(Taken.class);
    assertThat(((Taken) ((Refused) refused).why()).alternatives()).hasSize(3);
    assertThat(desk.find(made)).contains(made);
  }

  @Test
  void where_the_calendar_is_closed_it_stays() {
    var refused = desk.move(made, at(MONDAY, "12:00"));

    assertThat(((Refused) refused).why()).isInstanceOf(Closed.class);
    assertThat(desk.find(made)).contains(made);
  }

  @Test
  void what_is_cancelled_is_not_moved() {
    desk.cancel(made);

    assertThat(desk.move(made, at(TUESDAY, "12:00"))).isInstanceOf(Cancelled.class);
    assertThat(desk.free(TUESDAY)).hasSize(24);
  }

  @Test
  void what_is_not_there_is_unknown() {
    var other = Desk.ofSalon();

    assertThat(other.move(made, at(TUESDAY, "12:00"))).isEqualTo(new Unknown());
    assertThat(other.cancel(made)).isEqualTo(new Unknown());
  }
}
