package dev.switchboard.domain.booking;

import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.TUESDAY;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.BookingOutcome.Booked;
import dev.switchboard.domain.booking.BookingOutcome.Closed;
import dev.switchboard.domain.booking.BookingOutcome.Taken;
import dev.switchboard.domain.booking.ChangeOutcome.Changed;
import dev.switchboard.domain.booking.ChangeOutcome.OtherSubject;
import dev.switchboard.domain.booking.ChangeOutcome.Refused;
import dev.switchboard.domain.booking.FindBookable.Found;
import dev.switchboard.domain.contract.Race;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two agents who show the same flat, which can be seen from 10 to 16 only.
final class SubjectTest {
  private static final CalendarId FLAT = new CalendarId("flat-3");
  private static final Subject SUBJECT =
      new Subject("Flat 3, 12 Harbour Street", List.of("the harbour flat"), FLAT);
  private static final Calendar ONE = Shops.about(Shops.alwaysOpen(), "one", SUBJECT);
  private static final Calendar OTHER = Shops.about(Shops.alwaysOpen(), "other", SUBJECT);
  private static final Instant TEN = at(MONDAY, "10:00");

  private final Desk desk = new Desk(ONE.withVersion(0));

  @BeforeEach
  void open() {
    var seen = Shops.open(new Opening(LocalTime.of(10, 0), LocalTime.of(16, 0)));
    desk.calendars.save(ACME, OTHER.withVersion(0));
    desk.calendars.save(ACME, Shops.about(seen, "flat-3").withVersion(0));
  }

  @Test
  void its_time_is_taken_for_everybody_who_shows_it() {
    book(ONE, "Flat 3, 12 Harbour Street", TEN, "key-1");

    assertThat(book(OTHER, "the harbour flat", TEN, "key-2")).isInstanceOf(Taken.class);
    assertThat(book(OTHER, "", TEN, "key-3")).isInstanceOf(Booked.class);
    assertThat(free(OTHER)).doesNotContain(TEN).contains(at(MONDAY, "10:30"));
  }

  @Test
  void it_is_shown_and_booked_in_its_own_hours_only() {
    assertThat(free(ONE)).startsWith(TEN).endsWith(at(MONDAY, "15:30")).hasSize(12);
    assertThat(book(ONE, "the harbour flat", at(MONDAY, "16:00"), "key-1"))
        .isInstanceOf(Closed.class);
  }

  @Test
  void cancelling_gives_its_time_back_and_moving_takes_it_along() {
    var made = ((Booked) book(ONE, "the harbour flat", TEN, "key-1")).appointment();
    assertThat(made.also()).containsExactly(new Cell(FLAT, MONDAY));
    book(OTHER, "the harbour flat", at(MONDAY, "11:00"), "key-2");

    assertThat(desk.move(made, at(MONDAY, "11:00"))).isInstanceOf(Refused.class);
    assertThat(desk.move(made, at(MONDAY, "18:00"))).isInstanceOf(Refused.class);
    assertThat(desk.move(made, at(TUESDAY, "12:00"))).isInstanceOf(Changed.class);
    assertThat(free(OTHER)).contains(TEN);
    assertThat(desk.days.read(ACME, FLAT, TUESDAY).blocks()).hasSize(1);

    desk.cancel(made);
    assertThat(desk.days.read(ACME, FLAT, TUESDAY).blocks()).isEmpty();
  }

  @Test
  void a_hold_keeps_it_too() {
    desk.holdSlot.hold(ACME, found(ONE, "the harbour flat"), Salon.HAIRCUT, TEN, "vapi:call-9");

    assertThat(book(OTHER, "the harbour flat", TEN, "key-1")).isInstanceOf(Taken.class);
    desk.clock.pass(Limits.USUAL_HOLD);
    assertThat(book(OTHER, "the harbour flat", TEN, "key-1")).isInstanceOf(Booked.class);
  }

  @Test
  void one_that_is_not_known_is_answered_with_those_that_are() {
    assertThat(desk.findBookable.find(ACME, ONE.id(), Optional.of("the castle")))
        .isEqualTo(new Found.WhichSubject(List.of(SUBJECT.name())));
    assertThat(found(ONE, " THE harbour-flat. ").ways().getFirst().also()).hasSize(1);
    assertThat(desk.findBookable.find(ACME, new CalendarId("nobody"), Optional.empty()))
        .isEqualTo(new Found.Nothing());
  }

  @Test
  void of_forty_callers_for_two_agents_and_one_flat_one_gets_it() {
    var outcomes =
        Race.run(
            number -> book(number % 2 == 0 ? ONE : OTHER, "the harbour flat", TEN, "k" + number));

    assertThat(outcomes).filteredOn(Booked.class::isInstance).hasSize(1);
    assertThat(desk.days.read(ACME, FLAT, MONDAY).blocks()).hasSize(1);
  }

  @Test
  void what_is_about_one_with_time_of_its_own_is_not_made_to_be_about_another() {
    var made = ((Booked) book(ONE, "the harbour flat", TEN, "key-1")).appointment();
    var plain = ((Booked) book(ONE, "", at(MONDAY, "11:00"), "key-2")).appointment();

    assertThat(describe(made, "")).isEqualTo(new OtherSubject(made));
    assertThat(describe(made, "the castle")).isEqualTo(new OtherSubject(made));
    assertThat(describe(plain, "the harbour flat")).isEqualTo(new OtherSubject(plain));
    assertThat(describe(plain, "the castle")).isEqualTo(new OtherSubject(plain));
    assertThat(desk.find(made)).contains(made);
    assertThat(describe(plain, " ")).isInstanceOf(Changed.class);
    assertThat(describe(made, "Flat 3, 12 Harbour Street")).isInstanceOf(Changed.class);
    assertThat(desk.days.read(ACME, FLAT, MONDAY).blocks()).hasSize(1);
  }

  @Test
  void two_subjects_do_not_share_a_name() {
    var same = new Subject("The Harbour Flat", List.of(), Salon.SPA);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shops.about(Shops.alwaysOpen(), "one", SUBJECT, same));
    assertThatIllegalArgumentException().isThrownBy(() -> new Subject("?", List.of(), FLAT));
  }

  private BookingOutcome book(Calendar calendar, String subject, Instant start, String key) {
    var wish =
        new Wish(
            Salon.HAIRCUT,
            start,
            Optional.empty(),
            Desk.customer("C", "+1555" + Math.floorMod(key.hashCode(), 1_000_000)),
            Optional.of(subject),
            Optional.empty(),
            new Source("api", Optional.empty(), key));
    return desk.bookSlot.book(ACME, found(calendar, subject), wish);
  }

  private ChangeOutcome describe(Appointment made, String about) {
    return desk.describeAppointment.describe(ACME, made.id(), Optional.of(about), Optional.empty());
  }

  private Bookable found(Calendar calendar, String subject) {
    return ((Found.One) desk.findBookable.find(ACME, calendar.id(), Optional.of(subject)))
        .bookable();
  }

  private List<Instant> free(Calendar calendar) {
    var bookable = found(calendar, "the harbour flat");
    return desk
        .findSlots
        .find(ACME, bookable, Salon.HAIRCUT, at(MONDAY, "00:00"), at(TUESDAY, "00:00"))
        .stream()
        .map(Slot::start)
        .toList();
  }
}
