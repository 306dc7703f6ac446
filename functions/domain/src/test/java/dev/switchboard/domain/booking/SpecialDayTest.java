package dev.switchboard.domain.booking;

import static dev.switchboard.domain.booking.Desk.ANN;
import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Desk.haircut;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.switchboard.domain.booking.BookingOutcome.Closed;
import dev.switchboard.domain.booking.BookingOutcome.Reason;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SpecialDayTest {
  private final Desk desk = new Desk(Shops.elaborate());

  @Test
  void nothing_is_free_on_a_holiday_and_the_week_after_is_as_ever() {
    assertThat(desk.free(MONDAY)).isEmpty();
    assertThat(desk.free(MONDAY.plusWeeks(1))).isNotEmpty();

    var outcome = desk.book(haircut(ANN, at(MONDAY, "10:00"), "key-1"));

    assertThat(((Closed) outcome).reason()).isEqualTo(Reason.OUTSIDE_HOURS);
  }

  @Test
  void the_hours_of_a_date_count_instead_of_its_weekdays() {
    assertThat(desk.free(TUESDAY))
        .extracting(Slot::start)
        .startsWith(at(TUESDAY, "08:00"))
        .doesNotContain(at(TUESDAY, "12:00"))
        .contains(at(TUESDAY, "15:00"));
  }

  @Test
  void openings_of_one_date_must_not_overlap() {
    var one = new Opening(LocalTime.of(9, 0), LocalTime.of(11, 0));
    var other = new Opening(LocalTime.of(10, 0), LocalTime.of(12, 0));
    var day = new SpecialDay(List.of(one, other), Optional.empty());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Hours(Map.of(), Map.of(MONDAY, day)))
        .withMessageContaining("2026-03-02");
  }
}
