package dev.switchboard.domain.waiting;

import static dev.switchboard.domain.booking.Desk.ANN;
import static dev.switchboard.domain.booking.Desk.BOB;
import static dev.switchboard.domain.waiting.Lobby.CAL;
import static dev.switchboard.domain.waiting.Waiters.forMonday;
import static dev.switchboard.domain.waiting.Waiters.since;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.booking.Customer;
import dev.switchboard.domain.booking.Desk;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.notice.PlannedNotice;
import dev.switchboard.domain.waiting.JoinWaitingList.Joining;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitingTest {
  private final Lobby lobby = new Lobby();

  @Test
  void nobody_needs_to_wait_for_what_is_free() {
    lobby.booked(ANN, "09:00");

    assertThat(lobby.joined(forMonday("w1", BOB))).isInstanceOf(Joining.Free.class);
    assertThat(lobby.list.of(ACME, Salon.ID)).isEmpty();
  }

  @Test
  void all_who_wait_are_told_of_a_cancelled_time_once_in_the_order_in_which_they_came() {
    var ann = lobby.booked(ANN, "09:00");
    lobby.booked(ANN, "09:30");
    lobby.joined(since(forMonday("w2", CAL), Salon.NOW.plusSeconds(1)));
    lobby.joined(forMonday("w1", BOB));

    lobby.cancelled(ann);
    lobby.followed(ann);

    assertThat(lobby.told()).containsExactly("2", "3");
    assertThat(lobby.told()).isEmpty();
    assertThat(lobby.sms.texts().getFirst())
        .isEqualTo(
            "Salon: a time that you are waiting for is free, Monday the second of March at nine. The first to book has it.");
  }

  @Test
  void a_time_that_somebody_moved_away_from_is_told_of_too() {
    var ann = lobby.booked(ANN, "09:00");
    lobby.booked(ANN, "09:30");
    lobby.joined(forMonday("w1", BOB));

    lobby.movedToTuesday(ann, "09:00");
    lobby.movedToTuesday(ann, "09:30");

    assertThat(lobby.told()).containsExactly("2");
  }

  @Test
  void a_time_that_is_free_again_after_somebody_had_it_is_news() {
    var ann = lobby.booked(ANN, "09:00");
    lobby.booked(ANN, "09:30");
    lobby.joined(forMonday("w1", BOB));
    lobby.cancelled(ann);
    assertThat(lobby.told()).hasSize(1);

    var cal = lobby.booked(CAL, "09:00");
    assertThat(lobby.told()).isEmpty();
    lobby.movedToTuesday(cal, "09:00");

    assertThat(lobby.told()).containsExactly("2");
  }

  @Test
  void a_time_that_was_booked_again_before_the_notice_went_out_is_not_told() {
    var ann = lobby.booked(ANN, "09:00");
    lobby.booked(ANN, "09:30");
    lobby.joined(forMonday("w1", BOB));

    lobby.cancelled(ann);
    lobby.booked(CAL, "09:00");

    assertThat(lobby.told()).isEmpty();
    assertThat(lobby.planned().getFirst().why()).contains("somebody was faster");
  }

  @Test
  void whoever_books_what_they_waited_for_waits_no_more() {
    var ann = lobby.booked(ANN, "09:00");
    var other = lobby.booked(ANN, "09:30");
    lobby.joined(forMonday("w1", BOB));
    lobby.cancelled(ann);
    lobby.told();

    lobby.booked(BOB, "09:00");
    lobby.cancelled(other);

    assertThat(lobby.list.of(ACME, Salon.ID)).isEmpty();
    assertThat(lobby.told()).isEmpty();
  }

  @Test
  void what_is_freed_at_another_time_than_is_wanted_is_not_told() {
    lobby.booked(ANN, "09:00");
    var later = lobby.booked(ANN, "09:30");
    var until = Desk.at(Salon.MONDAY, "09:30");
    lobby.joined(Waiters.waiting("w1", BOB, Desk.at(Salon.MONDAY, "09:00"), until));

    lobby.cancelled(later);

    assertThat(lobby.planned()).isEmpty();
  }

  @Test
  void a_time_that_is_held_for_a_caller_is_not_told_of() {
    var ann = lobby.booked(ANN, "09:00");
    lobby.booked(ANN, "09:30");
    lobby.joined(forMonday("w1", BOB));
    lobby.desk.cancel(ann);
    lobby.desk.hold("call-9", Desk.at(Salon.MONDAY, "09:00"));

    lobby.followed(ann);

    assertThat(lobby.planned()).isEmpty();
  }

  @Test
  void whoever_left_before_the_notice_went_out_is_not_told() {
    var ann = lobby.booked(ANN, "09:00");
    lobby.booked(ANN, "09:30");
    lobby.joined(forMonday("w1", BOB));
    lobby.cancelled(ann);

    lobby.list.leave(ACME, Salon.ID, WaitingId.from("w1"));

    assertThat(lobby.told()).isEmpty();
    assertThat(lobby.planned())
        .extracting(PlannedNotice::why)
        .containsExactly(Optional.of("nobody waits any more"));
  }

  @Test
  void a_repeat_of_the_wish_ends_as_the_first_even_where_something_is_free_by_now() {
    var ann = lobby.booked(ANN, "09:00");
    lobby.booked(ANN, "09:30");
    var first = lobby.joined(forMonday("w1", BOB));
    lobby.desk.cancel(ann);

    assertThat(lobby.joined(forMonday("w1", BOB))).isEqualTo(first);
  }

  @Test
  void a_wait_needs_a_span_and_a_way_to_be_told() {
    var from = Desk.at(Salon.MONDAY, "09:00");
    var nameless = new Customer("Bob", Optional.empty(), Optional.empty());

    assertThatThrownBy(() -> Waiters.waiting("w1", BOB, from, from))
        .hasMessageContaining("must end after it starts");
    assertThatThrownBy(() -> forMonday("w1", nameless))
        .hasMessageStartingWith("Whoever waits must have what they are told by");
  }
}
