package dev.switchboard.domain.booking;

import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.BookingOutcome.Booked;
import dev.switchboard.domain.booking.FindBookable.Found;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Two agents who show one flat, and can be had in turn or both at once, across three nights.
/// Whatever is booked, held, moved and cancelled: nobody is in two places, the flat neither, and
/// each has of an appointment what it takes.
final class SharedTimeTest {
  private static final int DAYS = 3;
  private static final CalendarId FLAT = new CalendarId("flat");
  private static final List<CalendarId> ALL =
      List.of(new CalendarId("ada"), new CalendarId("ben"), FLAT);
  private static final CalendarId IN_TURN = new CalendarId("in-turn");
  private static final CalendarId TOGETHER = new CalendarId("together");
  private static final Subject SUBJECT = new Subject("The flat", List.of(), FLAT);

  /// @param whom by which name
  /// @param half the half hour, counted through all days
  /// @param who which appointment is moved or cancelled, of those made so far
  record Event(Kind kind, CalendarId whom, boolean about, int half, int who) {}

  enum Kind {
    BOOK,
    HOLD,
    MOVE,
    CANCEL
  }

  @Provide
  Arbitrary<List<Event>> histories() {
    return Combinators.combine(
            Arbitraries.of(Kind.BOOK, Kind.BOOK, Kind.BOOK, Kind.HOLD, Kind.MOVE, Kind.CANCEL),
            Arbitraries.of(ALL.get(0), ALL.get(1), IN_TURN, TOGETHER),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, DAYS * 48 - 1).map(half -> half / 7 * 7 + half % 3),
            Arbitraries.integers().between(0, 30))
        .as(Event::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(30);
  }

  @Property(tries = 120)
  void nobody_is_in_two_places(@ForAll("histories") List<Event> history) {
    var desk = agency();
    var made = new ArrayList<Appointment>();

    for (int number = 0; number < history.size(); number++) {
      happen(desk, made, history.get(number), number);
      var stored = stored(desk);
      ALL.forEach(calendar -> assertThat(taken(stored, calendar)).doesNotHaveDuplicates());
      assertThat(blocks(desk)).isEqualTo(blocksOf(stored));
    }
  }

  private static void happen(Desk desk, List<Appointment> made, Event event, int number) {
    switch (event.kind()) {
      case BOOK -> {
        var wish = wish(event, number);
        boolean shown = shown(desk, event).contains(start(event));
        var outcome = desk.bookSlot.book(ACME, bookable(desk, event), wish);
        assertThat(outcome instanceof Booked).isEqualTo(shown);
        if (outcome instanceof Booked booked) {
          made.add(booked.appointment());
        }
      }
      case HOLD ->
          desk.holdSlot.hold(
              ACME, bookable(desk, event), Salon.COLOUR, start(event), "vapi:call-" + event.who());
      case MOVE -> {
        if (!made.isEmpty()) {
          desk.move(made.get(event.who() % made.size()), start(event));
        }
      }
      case CANCEL -> {
        if (!made.isEmpty()) {
          desk.cancel(made.get(event.who() % made.size()));
        }
      }
    }
  }

  private static List<Instant> shown(Desk desk, Event event) {
    var from = at(MONDAY, "00:00");
    var to = at(MONDAY.plusDays(DAYS), "00:00");
    return desk
        .findSlots
        .find(ACME, bookable(desk, event), Salon.COLOUR, from, to, "vapi:call-" + event.who())
        .stream()
        .map(Slot::start)
        .toList();
  }

  private static Wish wish(Event event, int number) {
    return new Wish(
        Salon.COLOUR,
        start(event),
        Optional.empty(),
        Desk.customer("Caller", "+15557" + (10_000 + number)),
        about(event),
        Optional.empty(),
        new Source("vapi", Optional.of("call-" + event.who()), "key-" + number));
  }

  /// Every half hour that somebody's appointments take, by what these say of themselves.
  private static List<Instant> taken(List<Appointment> stored, CalendarId calendar) {
    return stored.stream()
        .filter(made ->
            made.id().calendar().equals(calendar)
                || made.also().stream().anyMatch(cell -> cell.calendar().equals(calendar)))
        .flatMap(made ->
            Stream.iterate(
                made.slot().start(),
                time -> time.isBefore(made.slot().end()),
                time -> time.plus(Duration.ofMinutes(30))))
        .toList();
  }

  private static List<Appointment> stored(Desk desk) {
    return ALL.stream()
        .flatMap(calendar -> days(desk, calendar).stream())
        .flatMap(day -> day.appointments().stream())
        .filter(Appointment::takesTime)
        .toList();
  }

  /// Which appointments take time of a day that they are not on.
  private static Map<String, List<String>> blocks(Desk desk) {
    var blocks = new TreeMap<String, List<String>>();
    for (var calendar : ALL) {
      for (var day : days(desk, calendar)) {
        var refs =
            day.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.APPOINTMENT)
                .map(Block::ref)
                .sorted()
                .toList();
        if (!refs.isEmpty()) {
          blocks.put(Cell.of(day).toString(), refs);
        }
      }
    }
    return blocks;
  }

  private static Map<String, List<String>> blocksOf(List<Appointment> stored) {
    var blocks = new TreeMap<String, List<String>>();
    var cells = new HashSet<Cell>();
    stored.forEach(made -> cells.addAll(made.also()));
    for (var cell : cells) {
      blocks.put(
          cell.toString(),
          stored.stream()
              .filter(made -> made.also().contains(cell))
              .map(made -> made.id().toString())
              .sorted()
              .toList());
    }
    return blocks;
  }

  private static List<CalendarDay> days(Desk desk, CalendarId calendar) {
    LocalDate last = MONDAY.plusDays(DAYS + 1L);
    return desk.days.read(ACME, calendar, MONDAY.minusDays(1), last);
  }

  private static Instant start(Event event) {
    return at(MONDAY, "00:00").plus(Duration.ofMinutes(30L * event.half()));
  }

  private static Optional<String> about(Event event) {
    return event.about() ? Optional.of(SUBJECT.name()) : Optional.empty();
  }

  private static Bookable bookable(Desk desk, Event event) {
    return switch (desk.findBookable.find(ACME, event.whom(), about(event))) {
      case Found.One one -> one.bookable();
      case Found.WhichSubject _, Found.Nothing _ -> throw new AssertionError(event);
    };
  }

  private static Desk agency() {
    var open = new Opening(LocalTime.of(20, 0), LocalTime.of(15, 0));
    var desk = new Desk(Salon.calendar());
    var people = ALL.subList(0, 2);
    people.forEach(id ->
        desk.calendars.save(
            ACME, Shops.about(Shops.open(open), id.value(), SUBJECT).withVersion(0)));
    desk.calendars.save(ACME, Shops.about(Shops.alwaysOpen(), FLAT.value()).withVersion(0));
    desk.teams.save(ACME, new Team(IN_TURN, "Agents", Team.Kind.ROUND_ROBIN, people, 0));
    desk.teams.save(ACME, new Team(TOGETHER, "Both", Team.Kind.COLLECTIVE, people, 0));
    desk.clock.set(at(MONDAY, "00:00").minus(Duration.ofHours(1)));
    return desk;
  }
}
