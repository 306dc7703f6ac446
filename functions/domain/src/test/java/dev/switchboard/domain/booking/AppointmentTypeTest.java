package dev.switchboard.domain.booking;

import static dev.switchboard.domain.booking.Desk.ANN;
import static dev.switchboard.domain.booking.Desk.BOB;
import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.switchboard.domain.booking.BookingOutcome.Taken;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AppointmentTypeTest {
  private static final Duration SHORT = Duration.ofMinutes(30);
  private static final Duration LONG = Duration.ofMinutes(90);
  private static final AppointmentType TALK =
      new AppointmentType("talk", "Talk", SHORT, Set.of(LONG), 1, Buffers.NONE, Set.of());

  private final Desk desk = new Desk(Shops.alwaysOpen());

  @Test
  void each_length_can_be_chosen_and_no_other() {
    assertThat(TALK.lasting(SHORT)).contains(TALK);
    assertThat(TALK.lasting(LONG).orElseThrow().length()).isEqualTo(LONG);
    assertThat(TALK.lasting(LONG).flatMap(type -> type.lasting(SHORT))).contains(TALK);
    assertThat(TALK.lasting(Duration.ofMinutes(60))).isEmpty();
    assertThat(TALK.lengths()).containsExactly(SHORT, LONG);
  }

  @Test
  void what_is_chosen_longer_takes_more_time() {
    desk.booked(Desk.wish(TALK.lasting(LONG).orElseThrow(), ANN, at(MONDAY, "10:00"), "long"));

    assertThat(desk.book(Desk.wish(TALK, BOB, at(MONDAY, "11:00"), "within")))
        .isInstanceOf(Taken.class);
    assertThat(desk.booked(Desk.wish(TALK, BOB, at(MONDAY, "11:30"), "after")).slot().length())
        .isEqualTo(SHORT);
  }

  @Test
  void the_times_shown_are_those_that_are_free_for_that_long() {
    desk.booked(Desk.wish(TALK, ANN, at(MONDAY, "11:00"), "key-1"));

    var free =
        desk.findSlots.find(
            ACME,
            Shops.alwaysOpen(),
            TALK.lasting(LONG).orElseThrow(),
            at(MONDAY, "09:00"),
            at(MONDAY, "12:00"));

    assertThat(free)
        .extracting(Slot::start)
        .containsExactly(at(MONDAY, "09:00"), at(MONDAY, "09:30"), at(MONDAY, "11:30"));
  }

  @Test
  void no_length_is_shorter_than_five_minutes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> type(Set.of(Duration.ofMinutes(4))))
        .withMessageContaining("5 minutes");
  }

  private static AppointmentType type(Set<Duration> others) {
    return new AppointmentType("talk", "Talk", SHORT, others, 1, Buffers.NONE, Set.of());
  }
}
