package dev.switchboard.domain.link;

import static dev.switchboard.domain.booking.Desk.ANN;
import static dev.switchboard.domain.booking.Desk.BOB;
import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Desk.haircut;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.TUESDAY;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Appointment.Status;
import dev.switchboard.domain.booking.Customer;
import dev.switchboard.domain.booking.Salon;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The salon and its spa are booked together, and each has an owner with a mailbox. The
/// appointments are kept in the salon's calendar.
final class LinkedTeamTest {
  private static final Instant TEN = at(MONDAY, "10:00");
  private static final Duration ROUND = KeepInStep.PERIOD.plus(Duration.ofMinutes(2));

  private final LinkedSalon salon = new LinkedSalon().together().link(Link.OnClash.MOVE);

  @Test
  void what_is_booked_moved_and_cancelled_is_one_event_in_each_mailbox_and_then_none() {
    salon.linkSpa(Link.OnClash.KEEP).work();
    var appointment = book();
    assertThat(starts(salon.mailbox)).containsExactly(TEN);
    assertThat(starts(salon.spaMailbox())).containsExactly(TEN);

    salon.desk.move(appointment, at(TUESDAY, "13:00"));
    salon.work();
    assertThat(starts(salon.mailbox)).containsExactly(at(TUESDAY, "13:00"));
    assertThat(starts(salon.spaMailbox())).containsExactly(at(TUESDAY, "13:00"));

    salon.desk.cancel(appointment);
    salon.work();
    assertThat(salon.mailbox.events()).isEmpty();
    assertThat(salon.spaMailbox().events()).isEmpty();
    salon.pass(ROUND);
    Agreement.check(salon);
  }

  @Test
  void it_needs_no_link_of_the_calendar_that_keeps_it() {
    var alone = new LinkedSalon().together().linkSpa(Link.OnClash.KEEP);
    alone.booked(haircut(ANN, TEN, "key-1"));
    alone.work();

    assertThat(starts(alone.spaMailbox())).containsExactly(TEN);
    assertThat(alone.mailbox.events()).isEmpty();
  }

  @Test
  void it_goes_where_the_owner_of_either_calendar_puts_it() {
    salon.linkSpa(Link.OnClash.KEEP).work();
    var appointment = book();
    var spas = salon.eventOf(Salon.SPA, appointment).orElseThrow();

    salon.spaMailbox().put(spas, at(MONDAY, "15:00"), at(MONDAY, "15:30"), true);
    salon.pass(ROUND);

    assertThat(found(appointment).slot().start()).isEqualTo(at(MONDAY, "15:00"));
    assertThat(starts(salon.mailbox)).containsExactly(at(MONDAY, "15:00"));
    assertThat(salon.news).containsExactly(new News.Followed(found(appointment), List.of()));
    Agreement.check(salon);
  }

  @Test
  void it_is_cancelled_for_both_when_the_owner_of_either_deletes_it() {
    salon.linkSpa(Link.OnClash.KEEP).work();
    var appointment = book();

    salon.spaMailbox().delete(salon.eventOf(Salon.SPA, appointment).orElseThrow());
    salon.pass(ROUND);

    assertThat(found(appointment).status()).isEqualTo(Status.CANCELLED);
    assertThat(salon.mailbox.events()).isEmpty();
    assertThat(salon.news).containsExactly(new News.Cancelled(appointment));
  }

  @Test
  void whoever_is_booked_where_an_owner_puts_it_is_named() {
    salon.linkSpa(Link.OnClash.KEEP).work();
    var appointment = book();
    var spa = salon.desk.findBookable.find(ACME, Salon.SPA).orElseThrow();
    var wish = haircut(BOB, at(MONDAY, "15:00"), "key-2");
    salon.desk.bookSlot.book(ACME, spa, wish);
    var spas = salon.eventOf(Salon.SPA, appointment).orElseThrow();

    salon.spaMailbox().put(spas, at(MONDAY, "15:00"), at(MONDAY, "15:30"), true);
    salon.pass(ROUND);

    assertThat(salon.news).hasSize(1);
    assertThat(((News.Followed) salon.news.getFirst()).over())
        .extracting(Appointment::customer)
        .containsExactly(BOB);
  }

  @Test
  void an_event_over_it_moves_it_to_a_time_that_both_have() {
    salon.linkSpa(Link.OnClash.MOVE).work();
    var appointment = book();
    salon.mailbox.put("school", at(MONDAY, "10:30"), at(MONDAY, "11:00"), true);
    salon.spaMailbox().put("gym", at(MONDAY, "09:00"), TEN, true);
    salon.pass(ROUND);

    salon.spaMailbox().put("dentist", TEN, at(MONDAY, "10:15"), true);
    salon.pass(ROUND);

    assertThat(found(appointment).slot().start()).isEqualTo(at(MONDAY, "11:00"));
    assertThat(salon.news).hasSize(1).first().isInstanceOf(News.Clash.class);
    Agreement.check(salon);
  }

  @Test
  void a_link_that_comes_later_gets_what_is_booked_and_the_report_says_so() {
    book();

    salon.linkSpa(Link.OnClash.KEEP).work();

    assertThat(salon.link(Salon.SPA).report().orElseThrow().created()).isEqualTo(1);
    Agreement.check(salon);
  }

  @Test
  void comparing_everything_takes_back_the_event_of_one_that_was_cancelled() {
    salon.linkSpa(Link.OnClash.KEEP).work();
    var appointment = book();
    var spas = salon.eventOf(Salon.SPA, appointment).orElseThrow();
    salon.desk.cancel(appointment);
    salon.work();
    salon.spaMailbox().put(spas, TEN, at(MONDAY, "10:30"), true);
    salon.spaMailbox().forgetCursors();

    salon.pass(ROUND);

    assertThat(salon.link(Salon.SPA).report().orElseThrow().cancelled()).isEqualTo(1);
    assertThat(salon.spaMailbox().events()).isEmpty();
  }

  @Test
  void an_event_whose_id_never_reached_us_is_not_somebody_else_s() {
    var appointment = book();
    var spa = salon.desk.calendars.find(ACME, Salon.SPA).orElseThrow();
    salon.linkSpa(Link.OnClash.MOVE);
    var grant = salon.grants.find(ACME, Salon.SPA).orElseThrow();
    salon.spaMailbox().create(ACME, grant, DescribeEntry.entry(ACME, spa, appointment));

    salon.work();

    assertThat(salon.news).isEmpty();
    Agreement.check(salon);
  }

  @Test
  void two_calendars_with_one_mailbox_have_one_event_there() {
    salon.link(Salon.SPA, salon.link().mailbox().address(), Link.OnClash.MOVE).work();

    var appointment = book();
    assertThat(starts(salon.mailbox)).containsExactly(TEN);
    salon.desk.move(appointment, at(MONDAY, "11:00"));
    salon.pass(ROUND);

    assertThat(starts(salon.mailbox)).containsExactly(at(MONDAY, "11:00"));
    assertThat(salon.news).isEmpty();
    Agreement.check(salon);
  }

  @Test
  void its_guest_is_invited_once() {
    var ann = new Customer("Ann", Optional.empty(), Optional.of("ann@example.com"));
    var appointment = salon.booked(haircut(ann, TEN, "key-1"));
    var spa = salon.desk.calendars.find(ACME, Salon.SPA).orElseThrow();

    var own = DescribeEntry.entry(ACME, Salon.calendar(), appointment);
    var others = DescribeEntry.entry(ACME, spa, appointment);

    assertThat(own.guest()).contains("ann@example.com");
    assertThat(others.guest()).isEmpty();
  }

  private Appointment book() {
    var appointment = salon.booked(haircut(ANN, TEN, "key-1"));
    salon.work();
    return appointment;
  }

  private Appointment found(Appointment appointment) {
    return salon.desk.find(appointment).orElseThrow();
  }

  private static List<Instant> starts(Mailbox mailbox) {
    return mailbox.events().stream().map(Event::start).toList();
  }
}
