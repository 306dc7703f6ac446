package dev.switchboard.domain.booking;

import static dev.switchboard.domain.booking.Desk.ANN;
import static dev.switchboard.domain.booking.Desk.BOB;
import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Desk.haircut;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.TUESDAY;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Appointment.Status;
import dev.switchboard.domain.booking.BookingOutcome.Booked;
import dev.switchboard.domain.booking.BookingOutcome.Taken;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RepeatedWishTest {
  private static final Wish WISH = haircut(ANN, at(MONDAY, "10:00"), "key-1");

  private final Desk desk = Desk.ofSalon();

  @Test
  void a_repeat_gets_the_first_appointment() {
    var first = desk.booked(WISH);

    assertThat(desk.book(WISH)).isEqualTo(new Booked(first));
    assertThat(desk.stored(MONDAY, MONDAY)).containsExactly(first);
  }

  @Test
  void a_repeat_gets_the_first_appointment_after_its_time_has_passed() {
    var first = desk.booked(WISH);
    desk.clock.pass(Duration.ofDays(3));

    assertThat(desk.book(WISH)).isEqualTo(new Booked(first));
  }

  @Test
  void a_repeat_gets_the_first_appointment_where_it_is_now() {
    var first = desk.booked(WISH);

    for (var time : new String[] {"11:00", "12:00", "23:00"}) {
      var day = time.equals("11:00") ? MONDAY : TUESDAY;
      desk.move(first, at(day, time));

      assertThat(desk.booked(WISH).slot().start()).isEqualTo(at(day, time));
      assertThat(desk.booked(WISH).id()).isEqualTo(first.id());
    }
    assertThat(desk.stored(MONDAY, TUESDAY)).hasSize(1);
  }

  @Test
  void a_repeat_after_the_cancellation_gets_the_cancelled_appointment() {
    var first = desk.booked(WISH);
    desk.cancel(first);

    assertThat(desk.booked(WISH).id()).isEqualTo(first.id());
    assertThat(desk.booked(WISH).status()).isEqualTo(Status.CANCELLED);
    assertThat(desk.stored(MONDAY, MONDAY)).hasSize(1);
  }

  @Test
  void a_repeat_gets_its_own_appointment_though_the_same_person_has_its_old_time_again() {
    var first = desk.booked(WISH);
    desk.move(first, at(MONDAY, "11:00"));
    var second = desk.booked(haircut(ANN, at(MONDAY, "10:00"), "key-2"));
    desk.describeAppointment.describe(ACME, first.id(), Optional.of("fringe"), Optional.empty());

    assertThat(desk.booked(WISH).id()).isEqualTo(first.id()).isNotEqualTo(second.id());
    desk.move(first, at(TUESDAY, "15:00"));
    assertThat(desk.booked(WISH).id()).isEqualTo(first.id());
  }

  @Test
  void the_same_person_who_asks_again_under_another_key_gets_the_first_appointment() {
    var first = desk.booked(WISH);

    assertThat(desk.book(haircut(ANN, at(MONDAY, "10:00"), "key-2"))).isEqualTo(new Booked(first));
  }

  @Test
  void somebody_without_a_number_is_known_by_name() {
    var ann = new Customer(" ann", Optional.empty(), Optional.empty());
    var first =
        desk.booked(
            haircut(
                new Customer("Ann", Optional.empty(), Optional.empty()),
                at(MONDAY, "10:00"),
                "key-1"));

    assertThat(desk.book(haircut(ann, at(MONDAY, "10:00"), "key-2"))).isEqualTo(new Booked(first));
    assertThat(desk.book(haircut(ANN, at(MONDAY, "10:00"), "key-3"))).isInstanceOf(Taken.class);
  }

  @Test
  void the_same_person_may_book_again_what_they_cancelled() {
    var first = desk.booked(WISH);
    desk.cancel(first);

    var second = desk.booked(haircut(ANN, at(MONDAY, "10:00"), "key-2"));

    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.status()).isEqualTo(Status.BOOKED);
  }

  @Test
  void another_person_is_refused() {
    desk.booked(WISH);

    assertThat(desk.book(haircut(BOB, at(MONDAY, "10:00"), "key-2"))).isInstanceOf(Taken.class);
  }
}
