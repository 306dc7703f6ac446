package dev.switchboard.domain.conversation.tool;

import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.NOW;
import static dev.switchboard.domain.conversation.tool.FrontDesk.ANN;
import static dev.switchboard.domain.conversation.tool.FrontDesk.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Desk;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.booking.SayTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CheckAvailabilityTest {
  private static final SayTime SAY = new SayTime(Salon.ZONE);

  private final FrontDesk front = new FrontDesk();

  @Test
  void of_a_free_day_the_first_one_from_the_middle_and_the_last_are_offered() {
    assertThat(check("2026-03-02"))
        .contains(say(at(MONDAY, "09:00"), at(MONDAY, "13:30"), at(MONDAY, "16:30")));
  }

  @Test
  void a_free_time_is_confirmed_and_a_taken_one_is_not() {
    assertThat(check("2026-03-02T10:00")).startsWith("Yes");
    front.book(BOB, "2026-03-02T10:00");

    assertThat(check("2026-03-02T10:00"))
        .contains("not free", say(at(MONDAY, "09:00"), at(MONDAY, "09:30"), at(MONDAY, "10:30")));
  }

  @Test
  void of_a_closed_day_the_next_free_time_is_said() {
    assertThat(check("2026-03-04"))
        .contains("nothing is free then", SAY.inFull(at(MONDAY.plusDays(7), "09:00"), NOW));
  }

  @Test
  void what_is_further_ahead_than_bookings_go_is_not_free() {
    assertThat(check("2026-12-24")).contains("nothing is free");
    assertThat(check("2026-12-24T10:00")).contains("not free");
  }

  @Test
  void of_a_month_its_last_week_counts_too() {
    fill(MONDAY, 23);

    assertThat(check("2026-03-02/2026-03-31")).contains("I have").doesNotContain("nothing");
  }

  @Test
  void what_is_unclear_is_asked_for() {
    var asked = front.use(ANN, "check_availability", Map.of("when", "when the cows come home"));

    assertThat(asked.failed()).isTrue();
    assertThat(asked.spoken()).endsWith("?");
  }

  @Test
  void an_unknown_type_is_answered_with_what_is_on_offer() {
    assertThat(front.use(ANN, "check_availability", Map.of("appointment_type", "massage")).spoken())
        .contains("Haircut, Colour");
  }

  private void fill(LocalDate from, int days) {
    for (int day = 0; day < days; day++) {
      for (var slot : front.desk.free(from.plusDays(day))) {
        front.desk.booked(Desk.haircut(Desk.BOB, slot.start(), "key-" + slot.start()));
      }
    }
  }

  private String check(String when) {
    return front.use(ANN, "check_availability", Map.of("when", when)).spoken();
  }

  private static String say(Instant... times) {
    return SAY.list(List.of(times), NOW);
  }
}
