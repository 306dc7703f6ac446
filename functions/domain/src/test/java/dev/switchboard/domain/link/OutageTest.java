package dev.switchboard.domain.link;

import static dev.switchboard.domain.booking.Desk.customer;
import static dev.switchboard.domain.booking.Desk.haircut;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.BookingOutcome;
import dev.switchboard.domain.booking.Salon;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class OutageTest {
  private static final int BOOKINGS = 200;
  private static final int A_MINUTE = 20;

  @Test
  void ten_minutes_without_the_other_side_under_two_hundred_bookings_leave_nothing_unresolved() {
    var breakage = Breakage.none();
    var salon = new LinkedSalon(breakage).link(Link.OnClash.KEEP);
    salon.work();
    var free =
        salon.desk.findSlots.find(
            ACME,
            LinkedSalon.calendar(),
            Salon.HAIRCUT,
            salon.desk.clock.instant(),
            salon.desk.clock.instant().plus(Duration.ofDays(60)));

    breakage.down(true);
    for (int number = 0; number < BOOKINGS; number++) {
      var who = customer("Guest " + number, "+1555000" + number);
      var outcome = salon.desk.book(haircut(who, free.get(number).start(), "key-" + number));
      assertThat(outcome).isInstanceOf(BookingOutcome.Booked.class);
      if (number % A_MINUTE == A_MINUTE - 1) {
        salon.pass(Duration.ofMinutes(1));
      }
    }
    assertThat(salon.mailbox.events()).isEmpty();
    assertThat(salon.outbox.list(ACME, Salon.ID)).hasSize(BOOKINGS);
    breakage.down(false);
    salon.pass(Duration.ofMinutes(6));

    assertThat(salon.mailbox.events()).hasSize(BOOKINGS);
    Agreement.check(salon);
    System.out.printf(
        "Outage: %d bookings in 10 minutes, unresolved afterwards: %d%n",
        BOOKINGS, salon.outbox.list(ACME, Salon.ID).size());
  }

  /// Whoever keeps the link can tell the operator.
  @Test
  void only_the_turn_that_loses_a_grant_says_so() {
    var salon = new LinkedSalon().link(Link.OnClash.KEEP);

    salon.work();

    assertThat(salon.keepInStep.keep(ACME, Salon.ID)).isTrue();
    salon.mailbox.letIn(false);
    assertThat(salon.keepInStep.keep(ACME, Salon.ID)).isFalse();
    assertThat(salon.keepInStep.keep(ACME, Salon.ID)).isTrue();
  }

  @Test
  void a_lost_grant_is_told_once_bookings_go_on_and_go_out_once_connected_again() {
    var salon = new LinkedSalon().link(Link.OnClash.KEEP);
    salon.work();
    salon.mailbox.letIn(false);

    salon.desk.booked(
        haircut(
            customer("Ann", "+15550001"), salon.desk.free(Salon.MONDAY).getFirst().start(), "k"));
    salon.pass(Duration.ofHours(1));

    assertThat(salon.link().lost()).isTrue();
    assertThat(salon.news).hasSize(1).first().isInstanceOf(News.Lost.class);
    assertThat(salon.outbox.list(ACME, Salon.ID)).hasSize(1);

    salon.mailbox.letIn(true);
    salon.link(Link.OnClash.KEEP).work();

    assertThat(salon.mailbox.events()).hasSize(1);
    Agreement.check(salon);
  }
}
