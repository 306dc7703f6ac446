package dev.switchboard.domain.booking;

import static dev.switchboard.domain.booking.Desk.ANN;
import static dev.switchboard.domain.booking.Desk.BOB;
import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.TUESDAY;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.switchboard.domain.booking.BookingOutcome.Booked;
import dev.switchboard.domain.booking.BookingOutcome.Taken;
import dev.switchboard.domain.booking.ChangeOutcome.Changed;
import dev.switchboard.domain.booking.ChangeOutcome.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class BuffersTest {
  private static final AppointmentType CUT = type("cut", 0, 30);
  private static final AppointmentType DYE = type("dye", 60, 0);

  private static final LocalDate WEDNESDAY = TUESDAY.plusDays(1);

  private final Desk desk = desk(CUT, DYE);

  @Test
  void the_buffer_of_one_and_that_of_its_neighbour_add_up() {
    desk.booked(Desk.wish(CUT, ANN, at(MONDAY, "10:00"), "cut"));

    assertThat(desk.book(Desk.wish(DYE, BOB, at(MONDAY, "11:30"), "near")))
        .isInstanceOf(Taken.class);
    assertThat(desk.book(Desk.wish(DYE, BOB, at(MONDAY, "12:00"), "far")))
        .isInstanceOf(Booked.class);
  }

  @Test
  void what_was_booked_later_keeps_the_same_distance() {
    desk.booked(Desk.wish(DYE, ANN, at(MONDAY, "12:00"), "dye"));

    assertThat(desk.book(Desk.wish(CUT, BOB, at(MONDAY, "10:30"), "near")))
        .isInstanceOf(Taken.class);
    assertThat(desk.book(Desk.wish(CUT, BOB, at(MONDAY, "10:00"), "far")))
        .isInstanceOf(Booked.class);
  }

  @Test
  void an_appointment_may_move_into_its_own_buffer_but_not_into_that_of_another() {
    var cut = desk.booked(Desk.wish(CUT, ANN, at(MONDAY, "10:00"), "cut"));
    desk.booked(Desk.wish(CUT, BOB, at(MONDAY, "12:00"), "other"));

    assertThat(desk.move(cut, at(MONDAY, "10:30"))).isInstanceOf(Changed.class);
    assertThat(desk.move(cut, at(MONDAY, "11:30"))).isInstanceOf(Refused.class);
  }

  @Test
  void buffers_may_lie_outside_opening_hours() {
    var hours = Shops.daily(List.of(new Opening(LocalTime.of(10, 0), LocalTime.of(11, 0))));
    var shop =
        Shops.calendar(Salon.ZONE, hours, List.of(DYE), Duration.ofMinutes(30), Duration.ZERO);

    assertThat(new Desk(shop).book(Desk.wish(DYE, ANN, at(MONDAY, "10:00"), "first")))
        .isInstanceOf(Booked.class);
  }

  @Test
  void buffers_count_across_midnight_in_both_directions() {
    desk.booked(Desk.wish(DYE, ANN, at(TUESDAY, "00:00"), "dye"));
    desk.booked(Desk.wish(CUT, ANN, at(TUESDAY, "23:30"), "cut"));

    assertThat(desk.book(Desk.wish(CUT, BOB, at(MONDAY, "23:30"), "before")))
        .isInstanceOf(Taken.class);
    assertThat(desk.book(Desk.wish(CUT, BOB, at(WEDNESDAY, "00:00"), "after")))
        .isInstanceOf(Taken.class);
    assertThat(desk.free(MONDAY)).extracting(Slot::start).doesNotContain(at(MONDAY, "23:30"));
    assertThat(desk.free(WEDNESDAY)).extracting(Slot::start).startsWith(at(WEDNESDAY, "00:30"));
    assertThat(desk.book(Desk.wish(CUT, BOB, at(MONDAY, "22:00"), "earlier")))
        .isInstanceOf(Booked.class);
  }

  @Test
  void the_buffers_of_a_type_that_is_gone_are_forgotten() {
    desk.booked(Desk.wish(CUT, ANN, at(MONDAY, "10:00"), "cut"));
    var without = Shops.alwaysOpen();

    var free = desk.findSlots.find(ACME, without, Salon.HAIRCUT, ten(), noon());

    assertThat(free).extracting(Slot::start).startsWith(at(MONDAY, "10:30"));
  }

  @Test
  void a_buffer_is_neither_negative_nor_longer_than_an_appointment() {
    assertThatIllegalArgumentException().isThrownBy(() -> type("odd", -1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> type("odd", 0, 481));
  }

  private static AppointmentType type(String id, int before, int after) {
    var buffers = new Buffers(Duration.ofMinutes(before), Duration.ofMinutes(after));
    return new AppointmentType(id, id, Duration.ofMinutes(30), buffers, Set.of());
  }

  private static Desk desk(AppointmentType... types) {
    var hours = Shops.daily(List.of(new Opening(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)));
    return new Desk(
        Shops.calendar(Salon.ZONE, hours, List.of(types), Duration.ofMinutes(30), Duration.ZERO));
  }

  private static Instant ten() {
    return at(MONDAY, "10:00");
  }

  private static Instant noon() {
    return at(MONDAY, "12:00");
  }
}
