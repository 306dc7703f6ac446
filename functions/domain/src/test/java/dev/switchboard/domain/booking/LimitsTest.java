package dev.switchboard.domain.booking;

import static dev.switchboard.domain.booking.Desk.ANN;
import static dev.switchboard.domain.booking.Desk.BOB;
import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Desk.haircut;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.switchboard.domain.booking.BookingOutcome.Booked;
import dev.switchboard.domain.booking.BookingOutcome.Closed;
import dev.switchboard.domain.booking.BookingOutcome.Incomplete;
import dev.switchboard.domain.booking.BookingOutcome.Reason;
import dev.switchboard.domain.booking.BookingOutcome.Taken;
import dev.switchboard.domain.booking.ChangeOutcome.Changed;
import dev.switchboard.domain.booking.ChangeOutcome.Refused;
import dev.switchboard.domain.contract.Race;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LimitsTest {
  @Test
  void a_full_day_takes_nobody_else_and_offers_other_days() {
    var desk = desk(OptionalInt.of(1), Optional.empty());
    desk.booked(haircut(ANN, at(MONDAY, "10:00"), "key-1"));

    var outcome = desk.book(haircut(BOB, at(MONDAY, "14:00"), "key-2"));

    assertThat(desk.free(MONDAY)).isEmpty();
    assertThat(((Taken) outcome).alternatives())
        .hasSize(3)
        .allSatisfy(slot -> assertThat(slot.start()).isAfter(at(TUESDAY, "00:00")));
  }

  @Test
  void whoever_is_on_a_full_day_may_move_within_it_and_nobody_may_move_to_it() {
    var desk = desk(OptionalInt.of(1), Optional.empty());
    var one = desk.booked(haircut(ANN, at(MONDAY, "10:00"), "key-1"));
    var other = desk.booked(haircut(BOB, at(TUESDAY, "14:00"), "key-2"));

    assertThat(desk.move(one, at(MONDAY, "11:00"))).isInstanceOf(Changed.class);
    assertThat(desk.move(other, at(MONDAY, "14:00"))).isInstanceOf(Refused.class);
  }

  @Test
  void a_cancelled_appointment_makes_room() {
    var desk = desk(OptionalInt.of(1), Optional.empty());
    desk.cancel(desk.booked(haircut(ANN, at(MONDAY, "10:00"), "key-1")));

    assertThat(desk.book(haircut(BOB, at(MONDAY, "14:00"), "key-2"))).isInstanceOf(Booked.class);
  }

  @Test
  void a_full_week_takes_nobody_else_on_any_of_its_days_and_the_next_one_does() {
    var desk = weekly(2);
    desk.booked(haircut(ANN, at(MONDAY, "10:00"), "key-1"));
    assertThat(desk.free(TUESDAY)).isNotEmpty();
    desk.booked(haircut(ANN, at(TUESDAY, "12:00"), "key-2"));

    var outcome = desk.book(haircut(BOB, at(TUESDAY, "14:00"), "key-3"));

    assertThat(desk.free(MONDAY)).isEmpty();
    assertThat(desk.free(TUESDAY)).isEmpty();
    assertThat(((Taken) outcome).alternatives().getFirst().start())
        .isAfter(at(MONDAY.plusDays(7), "00:00"));
    assertThat(desk.book(haircut(BOB, at(MONDAY.plusDays(7), "10:00"), "key-4")))
        .isInstanceOf(Booked.class);
  }

  @Test
  void whoever_is_in_a_full_week_may_move_within_it_and_a_hold_counts() {
    var desk = weekly(2);
    var one = desk.booked(haircut(ANN, at(MONDAY, "10:00"), "key-1"));
    desk.hold("call-2", at(MONDAY, "11:00"));

    assertThat(desk.book(haircut(BOB, at(TUESDAY, "14:00"), "key-2"))).isInstanceOf(Taken.class);
    assertThat(desk.move(one, at(TUESDAY, "14:00"))).isInstanceOf(Changed.class);
    desk.clock.pass(Limits.USUAL_HOLD);
    assertThat(desk.book(haircut(BOB, at(MONDAY, "14:00"), "key-3"))).isInstanceOf(Booked.class);
  }

  @Test
  void of_forty_callers_on_different_days_of_one_week_only_as_many_get_in_as_may() {
    var desk =
        new Desk(
            Shops.limited(
                Shops.alwaysOpen(),
                new Limits(
                    OptionalInt.empty(), OptionalInt.of(3), Optional.empty(), Limits.USUAL_HOLD)));

    var outcomes =
        Race.run(number ->
            desk.book(
                haircut(
                    Desk.customer("C", "+1" + number),
                    at(MONDAY.plusDays(1 + number % 6), "12:00"),
                    "key-" + number)));

    assertThat(outcomes).filteredOn(Booked.class::isInstance).hasSize(3);
    assertThat(desk.stored(MONDAY, MONDAY.plusDays(6))).hasSize(3);
  }

  @Test
  void the_last_date_can_be_booked_and_none_after_it() {
    var desk = desk(OptionalInt.empty(), Optional.of(MONDAY));

    assertThat(desk.free(MONDAY)).isNotEmpty();
    assertThat(desk.free(TUESDAY)).isEmpty();
    assertThat(((Closed) desk.book(haircut(ANN, at(TUESDAY, "14:00"), "key-1"))).reason())
        .isEqualTo(Reason.TOO_FAR_AHEAD);
    assertThat(desk.book(haircut(ANN, at(MONDAY, "14:00"), "key-2"))).isInstanceOf(Booked.class);
  }

  @Test
  void when_the_last_date_has_passed_nothing_is_free_and_nothing_breaks() {
    var desk = desk(OptionalInt.empty(), Optional.of(MONDAY.minusDays(40)));

    var outcome = desk.book(haircut(ANN, at(MONDAY, "14:00"), "key-1"));

    assertThat(desk.free(MONDAY)).isEmpty();
    assertThat(((Closed) outcome).alternatives()).isEmpty();
  }

  @Test
  void what_a_type_requires_is_missed_once_the_time_is_known_to_be_free() {
    var desk = Desk.ofSalon();
    var required = Set.of(Detail.PHONE, Detail.NOTES, Detail.EMAIL);
    var type = new AppointmentType("cut", "Cut", Salon.HAIRCUT.length(), Buffers.NONE, required);
    desk.booked(haircut(BOB, at(MONDAY, "10:00"), "key-1"));

    assertThat(desk.book(Desk.wish(type, ANN, at(MONDAY, "10:00"), "key-2")))
        .isInstanceOf(Taken.class);
    assertThat(desk.book(Desk.wish(type, ANN, at(MONDAY, "11:00"), "key-3")))
        .isEqualTo(new Incomplete(List.of(Detail.EMAIL, Detail.NOTES)));
    assertThat(desk.stored(MONDAY, MONDAY)).hasSize(1);
  }

  @Test
  void a_day_has_at_least_one_appointment() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Limits(OptionalInt.of(0), Optional.empty()));
  }

  private static Desk weekly(int most) {
    return new Desk(
        Shops.limited(
            Salon.calendar(),
            new Limits(
                OptionalInt.empty(), OptionalInt.of(most), Optional.empty(), Limits.USUAL_HOLD)));
  }

  private static Desk desk(OptionalInt perDay, Optional<LocalDate> until) {
    return new Desk(Shops.limited(Salon.calendar(), new Limits(perDay, until)));
  }
}
