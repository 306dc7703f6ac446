package dev.switchboard.domain.booking;

import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Desk.customer;
import static dev.switchboard.domain.booking.Desk.haircut;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.TUESDAY;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.BookingOutcome.Booked;
import dev.switchboard.domain.booking.BookingOutcome.Taken;
import dev.switchboard.domain.booking.ChangeOutcome.Changed;
import dev.switchboard.domain.contract.Race;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Three stylists, the third of whom works in the afternoon only.
final class TeamTest {
  private static final CalendarId ID = new CalendarId("stylists");
  private static final List<CalendarId> MEMBERS =
      Stream.of("ada", "ben", "cleo").map(CalendarId::new).toList();
  private static final Instant TEN = at(MONDAY, "10:00");
  private static final Instant NOON = at(MONDAY, "12:00");

  private final InterruptedDays days = new InterruptedDays();
  private final Desk desk = new Desk(Shops.alwaysOpen(), days);
  private int callers;

  @BeforeEach
  void employ() {
    var afternoon = Shops.open(new Opening(LocalTime.NOON, LocalTime.of(18, 0)));
    desk.calendars.save(ACME, Shops.about(Shops.alwaysOpen(), "ada").withVersion(0));
    desk.calendars.save(ACME, Shops.about(Shops.alwaysOpen(), "ben").withVersion(0));
    desk.calendars.save(ACME, Shops.about(afternoon, "cleo").withVersion(0));
  }

  @Test
  void a_time_is_free_while_one_of_them_has_it_and_shown_once() {
    team(Team.Kind.ROUND_ROBIN);
    assertThat(free()).contains(TEN).doesNotHaveDuplicates().hasSize(free(MONDAY).size());

    assertThat(who(TEN)).isEqualTo("ada");
    assertThat(free()).contains(TEN);
    assertThat(who(TEN)).isEqualTo("ben");
    assertThat(free()).doesNotContain(TEN);
    assertThat(book(TEN)).isInstanceOf(Taken.class);
  }

  @Test
  void it_is_the_turn_of_whoever_has_fewest_around_then_of_whoever_waited_longest() {
    team(Team.Kind.ROUND_ROBIN);

    assertThat(who(at(MONDAY, "13:00"))).isEqualTo("ada");
    desk.clock.pass(Duration.ofMinutes(1));
    assertThat(who(at(MONDAY, "14:00"))).isEqualTo("ben");
    desk.clock.pass(Duration.ofMinutes(1));
    assertThat(who(at(MONDAY, "15:00"))).isEqualTo("cleo");
    desk.clock.pass(Duration.ofMinutes(1));
    assertThat(who(at(TUESDAY, "09:00"))).isEqualTo("ada");
    desk.clock.pass(Duration.ofMinutes(1));
    assertThat(who(at(TUESDAY, "13:00"))).isEqualTo("ben");
    assertThat(who(at(MONDAY.plusDays(28), "13:00"))).isEqualTo("ada");
  }

  @Test
  void fewest_around_counts_before_waiting_longest() {
    team(Team.Kind.ROUND_ROBIN);
    book(calendar("ada"), at(TUESDAY, "09:00"));
    book(calendar("ada"), at(TUESDAY, "10:00"));
    desk.clock.pass(Duration.ofMinutes(1));
    book(calendar("ben"), at(TUESDAY, "09:00"));

    assertThat(who(TEN)).isEqualTo("ben");
  }

  @Test
  void whoever_is_held_for_the_caller_has_the_turn_though_another_has_fewer() {
    team(Team.Kind.ROUND_ROBIN);
    desk.holdSlot.hold(ACME, bookable(), Salon.HAIRCUT, TEN, "vapi:call-1");
    book(calendar("ada"), at(TUESDAY, "10:00"));

    assertThat(who(TEN)).isEqualTo("ada");
  }

  @Test
  void what_is_held_with_one_of_them_is_booked_with_the_same() {
    team(Team.Kind.ROUND_ROBIN);
    desk.holdSlot.hold(ACME, bookable(), Salon.HAIRCUT, TEN, "vapi:call-9");
    desk.holdSlot.hold(ACME, bookable(), Salon.HAIRCUT, TEN, "vapi:call-1");

    assertThat(who(TEN)).isEqualTo("ben");
    assertThat(book(TEN)).isInstanceOf(Taken.class);
  }

  @ParameterizedTest
  @EnumSource
  void a_repeat_between_reading_and_writing_is_the_one_appointment(Team.Kind kind) {
    team(kind);
    var wish = haircut(Desk.ANN, NOON, "key-1");
    var repeat = new ArrayList<BookingOutcome>();
    days.beforeWriting(() -> repeat.add(desk.bookSlot.book(ACME, bookable(), wish)));

    var first = desk.bookSlot.book(ACME, bookable(), wish);

    assertThat(first).isInstanceOf(Booked.class);
    assertThat(repeat).containsExactly(first);
    assertThat(booked()).isEqualTo(1);
  }

  @Test
  void a_repeat_whose_turn_came_to_another_member_meanwhile_is_the_one_appointment() {
    team(Team.Kind.ROUND_ROBIN);
    var wish = haircut(Desk.ANN, NOON, "key-1");
    var repeat = new ArrayList<BookingOutcome>();
    days.beforeWriting(() -> {
      book(calendar("ada"), at(TUESDAY, "09:00"));
      repeat.add(desk.bookSlot.book(ACME, bookable(), wish));
    });

    var first = desk.bookSlot.book(ACME, bookable(), wish);

    assertThat(((Booked) first).appointment().id().calendar()).isEqualTo(MEMBERS.get(1));
    assertThat(repeat).containsExactly(first);
    assertThat(booked()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void forty_repeats_of_one_wish_at_once_are_one_appointment(Team.Kind kind) {
    team(kind);
    var wish = haircut(Desk.ANN, NOON, "key-1");

    var outcomes = Race.run(_ -> desk.bookSlot.book(ACME, bookable(), wish));

    assertThat(outcomes).containsOnly(outcomes.getFirst()).allMatch(Booked.class::isInstance);
    assertThat(booked()).isEqualTo(1);
  }

  @Test
  void of_forty_callers_for_one_time_as_many_get_it_as_there_are_members() {
    team(Team.Kind.ROUND_ROBIN);

    var outcomes =
        Race.run(number ->
            desk.bookSlot.book(
                ACME, bookable(), haircut(customer("C", "+1" + number), NOON, "k" + number)));

    assertThat(outcomes).filteredOn(Booked.class::isInstance).hasSize(3);
    assertThat(booked()).isEqualTo(3);
  }

  @Test
  void a_collective_has_the_time_that_all_of_them_have() {
    team(Team.Kind.COLLECTIVE);
    book(calendar("ben"), at(MONDAY, "13:00"));

    assertThat(free()).hasSize(11).startsWith(NOON).doesNotContain(at(MONDAY, "13:00"));
    assertThat(book(at(MONDAY, "13:00"))).isInstanceOf(Taken.class);
    assertThat(who(NOON)).isEqualTo("ada");
    assertThat(book(calendar("cleo"), NOON)).isInstanceOf(Taken.class);
  }

  @Test
  void all_of_a_collective_move_and_are_free_again_together() {
    team(Team.Kind.COLLECTIVE);
    var made = ((Booked) book(NOON)).appointment();
    assertThat(made.also())
        .extracting(Cell::calendar)
        .containsExactlyElementsOf(MEMBERS.subList(1, 3));

    assertThat(desk.move(made, at(TUESDAY, "15:00"))).isInstanceOf(Changed.class);
    assertThat(book(calendar("cleo"), NOON)).isInstanceOf(Booked.class);
    assertThat(book(calendar("cleo"), at(TUESDAY, "15:00"))).isInstanceOf(Taken.class);

    desk.cancel(made);
    assertThat(book(calendar("cleo"), at(TUESDAY, "15:00"))).isInstanceOf(Booked.class);
  }

  @Test
  void its_own_event_in_a_member_s_diary_is_not_in_its_way() {
    team(Team.Kind.COLLECTIVE);
    var wish = Desk.wish(Salon.COLOUR, Desk.ANN, NOON, "key-1");
    var made = ((Booked) desk.bookSlot.book(ACME, bookable(), wish)).appointment();
    var known = bensDiary(NOON, at(MONDAY, "13:30"));

    assertThat(desk.moveAppointment.move(ACME, made.id(), at(MONDAY, "12:30"), "c", known))
        .isInstanceOf(Changed.class);
    desk.cancel(made);
    assertThat(desk.find(made).orElseThrow().calendars()).isEqualTo(MEMBERS);
    var stillThere = bensDiary(at(MONDAY, "12:30"), at(MONDAY, "14:00"));
    var again = haircut(Desk.BOB, at(MONDAY, "13:00"), "key-2");
    assertThat(desk.bookSlot.book(ACME, bookable(), again, stillThere)).isInstanceOf(Booked.class);
  }

  @Test
  void a_member_s_own_event_is_in_its_way_though_another_member_was_booked_then() {
    team(Team.Kind.COLLECTIVE);
    var wish = haircut(Desk.ANN, NOON, "key-1");
    var alone = (Booked) desk.bookSlot.book(ACME, calendar("ada"), wish);
    desk.cancel(alone.appointment());

    var known = bensDiary(NOON, at(MONDAY, "12:30"));

    assertThat(desk.bookSlot.book(ACME, bookable(), haircut(Desk.BOB, NOON, "key-2"), known))
        .isInstanceOf(Taken.class);
  }

  private static Elsewhere bensDiary(Instant from, Instant to) {
    return new Elsewhere(Map.of(MEMBERS.get(1), List.of(new Elsewhere.Busy(from, to))), true);
  }

  @Test
  void a_team_has_members_and_none_of_them_twice() {
    assertThatIllegalArgumentException().isThrownBy(() -> team(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> team(List.of(ID)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> team(List.of(MEMBERS.getFirst(), MEMBERS.getFirst())));
  }

  private static Team team(List<CalendarId> members) {
    return new Team(ID, "Stylists", Team.Kind.COLLECTIVE, members, 0);
  }

  private void team(Team.Kind kind) {
    desk.teams.save(ACME, new Team(ID, "Stylists", kind, MEMBERS, 0));
  }

  private Bookable bookable() {
    return desk.findBookable.find(ACME, ID).orElseThrow();
  }

  private Calendar calendar(String id) {
    return desk.calendars.find(ACME, new CalendarId(id)).orElseThrow();
  }

  private String who(Instant start) {
    return ((Booked) book(start)).appointment().id().calendar().value();
  }

  private BookingOutcome book(Instant start) {
    return book(bookable(), start);
  }

  private BookingOutcome book(Bookable bookable, Instant start) {
    callers++;
    var wish = haircut(customer("C", "+1555" + callers), start, "key-" + callers);
    return desk.bookSlot.book(ACME, bookable, wish);
  }

  private List<Instant> free() {
    return free(MONDAY);
  }

  private List<Instant> free(LocalDate day) {
    return desk
        .findSlots
        .find(ACME, bookable(), Salon.HAIRCUT, at(day, "00:00"), at(day.plusDays(1), "00:00"))
        .stream()
        .map(Slot::start)
        .toList();
  }

  private int booked() {
    return MEMBERS.stream()
        .mapToInt(id -> desk.days.read(ACME, id, MONDAY).appointments().size())
        .sum();
  }
}
