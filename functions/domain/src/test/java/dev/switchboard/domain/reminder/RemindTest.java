package dev.switchboard.domain.reminder;

import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.TUESDAY;
import static dev.switchboard.domain.reminder.Bell.atBooking;
import static dev.switchboard.domain.reminder.Bell.before;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.booking.Desk;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.notice.By;
import dev.switchboard.domain.notice.Letter;
import dev.switchboard.domain.notice.Notice;
import dev.switchboard.domain.notice.PlannedNotice;
import dev.switchboard.domain.notice.PlannedNotice.State;
import dev.switchboard.domain.reminder.Reminder.To;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemindTest {
  private static final Reminder HOUR_BEFORE = before("PT1H", To.CUSTOMER, By.SMS);
  private static final Reminder DAY_BEFORE = before("PT24H", To.CUSTOMER, By.SMS);
  private static final Reminder CONFIRMATION = atBooking(To.CUSTOMER, By.SMS);

  @Test
  void the_customer_reads_at_once_what_is_booked_with_its_date_in_full() {
    var bell = new Bell(CONFIRMATION);
    var booked = bell.booked(at(TUESDAY, "14:30"));

    bell.until(bell.desk.clock.instant());

    assertThat(bell.sms.texts())
        .containsExactly(
            "Salon: your Haircut is booked for Tuesday the third of March at half past two. Confirmation code %s."
                .formatted(booked.id().code()));
    assertThat(letters(bell.sms.notices().getFirst()).phone()).contains("+15557770001");
  }

  @Test
  void the_owner_gets_it_by_webhook_as_data_and_by_e_mail_as_words() {
    var bell = new Bell(atBooking(To.OWNER, By.WEBHOOK), atBooking(To.OWNER, By.EMAIL));
    var booked = bell.booked(at(TUESDAY, "14:30"));

    bell.until(bell.desk.clock.instant());

    var told = bell.webhook.notices().getFirst();
    assertThat(told.type()).isEqualTo("appointment.booked");
    assertThat(told.owner().webhook()).isPresent();
    assertThat(told.data())
        .containsEntry("appointment", booked.id().toString())
        .containsEntry("start", "2026-03-03T14:30:00+01:00")
        .containsEntry("timeZone", "Europe/Berlin")
        .containsEntry("spoken", "Tuesday the third of March at half past two")
        .containsEntry("call", "call-1");
    assertThat(bell.email.texts())
        .containsExactly(
            "Salon: Ann has booked a Haircut for Tuesday the third of March at half past two. Confirmation code %s."
                .formatted(booked.id().code()));
    assertThat(letters(bell.email.notices().getFirst()).email()).contains("ada@example.com");
  }

  @Test
  void a_reminder_comes_at_its_time_and_once() {
    var bell = new Bell(HOUR_BEFORE);
    var booked = bell.booked(at(TUESDAY, "14:30"));

    bell.until(at(TUESDAY, "13:30").minusMillis(1));
    assertThat(bell.sms.texts()).isEmpty();
    bell.until(at(TUESDAY, "13:30"));
    bell.followed(booked);
    bell.until(at(TUESDAY, "20:00"));

    assertThat(bell.sms.texts())
        .containsExactly(
            "Salon: your Haircut is on Tuesday the third of March at half past two. Confirmation code %s."
                .formatted(booked.id().code()));
  }

  @Test
  void a_moved_appointment_is_reminded_of_at_its_new_time_only() {
    var bell = new Bell(HOUR_BEFORE);
    var booked = bell.booked(at(MONDAY, "10:00"));

    bell.moved(booked, at(TUESDAY, "14:30"));
    bell.until(at(TUESDAY, "20:00"));

    assertThat(bell.sms.texts()).hasSize(1).first().asString().contains("Tuesday the third");
  }

  @Test
  void one_that_was_reminded_of_already_is_reminded_of_again_after_it_is_moved() {
    var bell = new Bell(HOUR_BEFORE);
    var booked = bell.booked(at(MONDAY, "10:00"));
    bell.until(at(MONDAY, "09:30"));

    bell.moved(booked, at(TUESDAY, "14:30"));
    bell.until(at(TUESDAY, "20:00"));

    assertThat(bell.sms.texts()).hasSize(2);
    assertThat(bell.sms.notices()).extracting(Notice::id).doesNotHaveDuplicates();
  }

  @Test
  void a_cancelled_appointment_is_not_reminded_of() {
    var bell = new Bell(HOUR_BEFORE);
    var booked = bell.booked(at(TUESDAY, "14:30"));

    bell.cancelled(booked);
    bell.late(booked);
    bell.until(at(TUESDAY, "20:00"));

    assertThat(bell.sms.texts()).isEmpty();
    assertThat(bell.planned()).extracting(PlannedNotice::state).containsExactly(State.WITHDRAWN);
  }

  @Test
  void what_was_cancelled_or_moved_and_not_carried_on_yet_is_not_told_either() {
    var bell = new Bell(HOUR_BEFORE);
    var one = bell.booked(at(MONDAY, "10:00"));
    var other = bell.followed(bell.desk.booked(Desk.haircut(Desk.BOB, at(MONDAY, "11:00"), "k2")));
    bell.desk.cancel(one);
    bell.desk.move(other, at(TUESDAY, "14:30"));

    bell.until(at(MONDAY, "12:00"));

    assertThat(bell.sms.texts()).isEmpty();
    assertThat(bell.planned())
        .extracting(notice -> notice.why().orElse(""))
        .containsExactlyInAnyOrder("the appointment is cancelled", "the appointment was moved");
  }

  @Test
  void a_reminder_whose_time_has_passed_at_booking_is_left_out_and_the_confirmation_is_not() {
    var bell = new Bell(DAY_BEFORE, CONFIRMATION);

    bell.booked(at(MONDAY, "10:00"));
    bell.until(at(MONDAY, "12:00"));

    assertThat(bell.sms.texts()).hasSize(1).first().asString().contains("is booked for");
  }

  @Test
  void one_that_fell_due_while_the_booking_was_carried_on_is_told() {
    var bell = new Bell(before("PT2H", To.CUSTOMER, By.SMS));
    var start = at(MONDAY, "10:30");
    bell.desk.clock.set(start.minus(Duration.ofHours(2)).minusSeconds(5));
    var booked = bell.desk.booked(Desk.haircut(Desk.ANN, start, "k1"));
    bell.desk.clock.pass(Duration.ofSeconds(30));

    bell.followed(booked);
    bell.until(bell.desk.clock.instant());

    assertThat(bell.sms.texts()).hasSize(1);
  }

  @Test
  void nothing_is_told_once_the_appointment_has_begun() {
    var bell = new Bell(CONFIRMATION, HOUR_BEFORE);
    bell.booked(at(MONDAY, "10:00"));
    bell.desk.clock.set(at(MONDAY, "10:00"));

    bell.until(at(MONDAY, "12:00"));

    assertThat(bell.sms.texts()).isEmpty();
  }

  @Test
  void a_reminder_that_the_calendar_tells_no_more_is_not_told() {
    var bell = new Bell(HOUR_BEFORE);
    bell.booked(at(TUESDAY, "14:30"));

    bell.reminders.save(ACME, Salon.ID, List.of(CONFIRMATION));
    bell.until(at(TUESDAY, "20:00"));

    assertThat(bell.sms.texts()).isEmpty();
  }

  @Test
  void where_the_agent_is_gone_the_calendar_s_own_agent_says_whose_it_is() {
    var bell = new Bell(atBooking(To.OWNER, By.WEBHOOK));
    bell.agents.delete(ACME, Agents.MIA);
    bell.agents.save(ACME, Agents.named(Agents.mia(), "noa"));

    bell.booked(at(TUESDAY, "14:30"));
    bell.until(bell.desk.clock.instant());

    assertThat(bell.webhook.notices().getFirst().owner().name()).isEqualTo("Ada");
  }

  private static Letter letters(Notice notice) {
    return notice.letter().orElseThrow();
  }
}
