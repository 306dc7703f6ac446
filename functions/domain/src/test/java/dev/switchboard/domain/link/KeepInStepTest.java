package dev.switchboard.domain.link;

import static dev.switchboard.domain.booking.Desk.ANN;
import static dev.switchboard.domain.booking.Desk.BOB;
import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Desk.haircut;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Appointment.Status;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.booking.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KeepInStepTest {
  private final LinkedSalon salon = new LinkedSalon().link(Link.OnClash.KEEP);

  @Test
  void what_is_booked_moved_and_cancelled_is_one_event_elsewhere_and_then_none() {
    var appointment = salon.desk.booked(haircut(ANN, at(MONDAY, "10:00"), "key-1"));
    salon.work();
    assertThat(salon.mailbox.events()).hasSize(1);

    salon.desk.move(appointment, at(TUESDAY, "13:00"));
    salon.work();
    assertThat(salon.mailbox.events())
        .extracting(Event::start)
        .containsExactly(at(TUESDAY, "13:00"));

    salon.desk.cancel(appointment);
    salon.work();
    assertThat(salon.mailbox.events()).isEmpty();
    Agreement.check(salon);
  }

  @Test
  void what_is_busy_elsewhere_is_not_offered_and_free_again_when_it_is_gone() {
    salon.mailbox.put("dentist", at(MONDAY, "09:00"), at(MONDAY, "11:00"), true);
    salon.work();
    assertThat(free()).doesNotContain(at(MONDAY, "10:30")).contains(at(MONDAY, "11:00"));

    salon.mailbox.delete("dentist");
    salon.pass(KeepInStep.PERIOD);

    assertThat(free()).contains(at(MONDAY, "10:30"));
  }

  @Test
  void an_event_that_moves_takes_its_new_time_and_gives_back_its_old_one() {
    salon.mailbox.put("dentist", at(MONDAY, "09:00"), at(TUESDAY, "11:00"), true);
    salon.work();

    salon.mailbox.put("dentist", at(TUESDAY, "13:00"), at(TUESDAY, "14:00"), true);
    salon.pass(KeepInStep.PERIOD);

    assertThat(free()).contains(at(MONDAY, "10:30"));
    Agreement.check(salon);
  }

  @Test
  void an_appointment_follows_where_the_owner_puts_its_event() {
    var appointment = salon.desk.booked(haircut(ANN, at(MONDAY, "10:00"), "key-1"));
    var other = salon.desk.booked(haircut(BOB, at(MONDAY, "15:00"), "key-2"));
    salon.work();

    salon.mailbox.put(eventOf(appointment), at(MONDAY, "15:00"), at(MONDAY, "15:45"), true);
    salon.pass(KeepInStep.PERIOD);

    var moved = salon.desk.find(appointment).orElseThrow();
    assertThat(moved.slot()).isEqualTo(new Slot(at(MONDAY, "15:00"), Duration.ofMinutes(45)));
    assertThat(salon.news).containsExactly(new News.Followed(moved, List.of(other)));
    Agreement.check(salon);
  }

  @Test
  void an_appointment_is_cancelled_when_the_owner_deletes_its_event() {
    var appointment = salon.desk.booked(haircut(ANN, at(MONDAY, "10:00"), "key-1"));
    salon.work();

    salon.mailbox.delete(eventOf(appointment));
    salon.pass(KeepInStep.PERIOD);

    assertThat(salon.desk.find(appointment).orElseThrow().status()).isEqualTo(Status.CANCELLED);
    assertThat(salon.news).containsExactly(new News.Cancelled(appointment));
    Agreement.check(salon);
  }

  @Test
  void an_event_that_an_appointment_cannot_follow_gets_its_own_time_back() {
    var appointment = salon.desk.booked(haircut(ANN, at(MONDAY, "10:00"), "key-1"));
    salon.work();

    salon.mailbox.put(eventOf(appointment), at(MONDAY, "10:00"), at(TUESDAY, "10:00"), true);
    salon.pass(KeepInStep.PERIOD);

    assertThat(salon.news).containsExactly(new News.PutBack(appointment));
    Agreement.check(salon);
  }

  @Test
  void a_lost_place_is_found_again_by_comparing_everything() {
    salon.mailbox.put("dentist", at(MONDAY, "09:00"), at(MONDAY, "11:00"), true);
    salon.work();
    salon.mailbox.delete("dentist");
    salon.mailbox.put("lunch", at(MONDAY, "13:00"), at(MONDAY, "14:00"), true);
    salon.mailbox.forgetCursors();

    salon.mailbox.put("tea", at(MONDAY, "15:00"), at(MONDAY, "15:30"), true);
    salon.pass(KeepInStep.PERIOD.multipliedBy(2));

    Agreement.check(salon);
    assertThat(salon.link().report().orElseThrow().mended()).isEqualTo(1);
  }

  @Test
  void bookings_before_the_link_go_out_and_the_report_says_so() {
    var early = new LinkedSalon();
    early.desk.booked(haircut(ANN, at(MONDAY, "10:00"), "key-1"));
    early.work();

    early.link(Link.OnClash.KEEP).work();

    Agreement.check(early);
    assertThat(early.link().report().orElseThrow().created()).isEqualTo(1);
  }

  @Test
  void each_day_the_span_moves_on() {
    salon.work();
    var first = salon.link().mirror().span().orElseThrow();

    salon.pass(Duration.ofDays(1));

    assertThat(salon.link().mirror().span().orElseThrow().to()).isAfter(first.to());
  }

  private List<Instant> free() {
    return salon.desk.free(MONDAY).stream().map(Slot::start).toList();
  }

  private String eventOf(Appointment appointment) {
    return salon.eventOf(Salon.ID, appointment).orElseThrow();
  }
}
