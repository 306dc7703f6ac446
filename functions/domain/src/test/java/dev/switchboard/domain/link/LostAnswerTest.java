package dev.switchboard.domain.link;

import static dev.switchboard.domain.booking.Desk.ANN;
import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Desk.haircut;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.fault.Fault;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The answer to the making of an event is lost, and its appointment moves before the next try.
final class LostAnswerTest {
  private static final LocalDate NEXT_MONDAY = MONDAY.plusWeeks(1);

  private final Breakage breakage = Breakage.none();
  private final LinkedSalon salon = new LinkedSalon(breakage).link(Link.OnClash.KEEP);

  @Test
  void an_event_that_was_made_unheard_of_follows_its_appointment_to_another_day() {
    var ann = bookedUnheardOf();

    salon.desk.move(ann, at(TUESDAY, "13:00"));
    settle();

    assertThat(salon.mailbox.events())
        .extracting(Event::start)
        .containsExactly(at(TUESDAY, "13:00"));
  }

  @Test
  void an_event_that_was_made_unheard_of_at_the_second_try_follows_to_a_third_day() {
    salon.work();
    breakage.down(true);
    var ann = salon.desk.booked(haircut(ANN, at(MONDAY, "10:00"), "key-1"));
    salon.work();
    breakage.down(false);
    salon.desk.move(ann, at(TUESDAY, "13:00"));
    breakage.unheardOf("OtherCalendar.create");
    salon.pass(Duration.ofMinutes(1));
    assertThat(salon.mailbox.events()).hasSize(1);

    salon.desk.move(ann, at(NEXT_MONDAY, "10:00"));
    settle();

    assertThat(salon.mailbox.events())
        .extracting(Event::start)
        .containsExactly(at(NEXT_MONDAY, "10:00"));
  }

  @Test
  void an_event_that_was_made_unheard_of_goes_with_its_appointment() {
    var ann = bookedUnheardOf();

    salon.desk.move(ann, at(TUESDAY, "13:00"));
    salon.desk.cancel(ann);
    settle();

    assertThat(salon.mailbox.events()).isEmpty();
  }

  private Appointment bookedUnheardOf() {
    salon.work();
    var ann = salon.desk.booked(haircut(ANN, at(MONDAY, "10:00"), "key-1"));
    breakage.unheardOf("OtherCalendar.create");
    salon.work();
    assertThat(salon.mailbox.events()).hasSize(1);
    return ann;
  }

  private void settle() {
    salon.pass(Duration.ofMinutes(20));
    Agreement.check(salon);
    assertThat(salon.faults).noneMatch(Fault.Lasting.class::isInstance);
  }
}
