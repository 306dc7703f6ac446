package dev.switchboard.domain.booking;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Calendars that use everything at once, and what happens to them in some minutes.
final class Agendas {
  static final int DAYS = 3;

  private Agendas() {}

  /// @param first the first of the days that are booked
  record Agenda(Calendar calendar, LocalDate first, List<Event> events) {}

  /// @param pick which start is wanted, or whose appointment it is about
  record Event(Kind kind, int type, int pick, int who) {}

  enum Kind {
    BOOK,
    HOLD,
    BOOK_WHAT_IS_HELD,
    MOVE,
    CANCEL,
    WAIT
  }

  private record Day(LocalDate date, ZoneId zone) {}

  static Arbitrary<Agenda> any() {
    return Combinators.combine(days(), openings(), types(), steps(), limits(), events())
        .as((day, openings, types, step, limits, events) ->
            new Agenda(
                Shops.limited(
                    Shops.calendar(
                        day.zone(), Shops.daily(openings), types, step, Duration.ofMinutes(20)),
                    limits),
                day.date(),
                events));
  }

  private static Arbitrary<Day> days() {
    return Arbitraries.of(
        new Day(LocalDate.of(2026, 3, 28), ZoneId.of("Europe/London")),
        new Day(LocalDate.of(2026, 10, 24), ZoneId.of("Europe/London")),
        new Day(LocalDate.of(2026, 10, 31), ZoneId.of("America/Havana")),
        new Day(LocalDate.of(2026, 3, 7), ZoneId.of("America/Havana")),
        new Day(LocalDate.of(2026, 10, 3), ZoneId.of("Australia/Lord_Howe")),
        new Day(LocalDate.of(2026, 6, 13), ZoneId.of("Asia/Kathmandu")));
  }

  /// One or two a day, of which the last may go past midnight.
  private static Arbitrary<List<Opening>> openings() {
    var edge = Arbitraries.integers().between(0, 23);
    return Combinators.combine(
            edge.set().ofMinSize(2).ofMaxSize(4), Arbitraries.integers().between(0, 6))
        .as(Agendas::openings);
  }

  private static List<Opening> openings(Set<Integer> hours, int late) {
    var edges = List.copyOf(new TreeSet<>(hours));
    var openings = new ArrayList<Opening>();
    for (int i = 0; i + 1 < edges.size(); i += 2) {
      openings.add(new Opening(LocalTime.of(edges.get(i), 0), LocalTime.of(edges.get(i + 1), 0)));
    }
    var last = openings.getLast();
    if (late > 1 && late < last.from().getHour()) {
      openings.set(openings.size() - 1, new Opening(last.from(), LocalTime.of(late, 30)));
    }
    return openings;
  }

  private static Arbitrary<List<AppointmentType>> types() {
    var buffer = Arbitraries.of(0, 0, 15, 60).map(Duration::ofMinutes);
    return Combinators.combine(
            Arbitraries.of(30, 60, 90).map(Duration::ofMinutes),
            Arbitraries.of(15, 45, 240).map(Duration::ofMinutes),
            Arbitraries.of(1, 1, 2, 3),
            buffer,
            buffer,
            buffer)
        .as((one, other, seats, before, after, others) ->
            List.of(
                new AppointmentType(
                    "one", "One", one, Set.of(), seats, new Buffers(before, after), Set.of()),
                new AppointmentType(
                    "other", "Other", other, new Buffers(others, before), Set.of())));
  }

  private static Arbitrary<Duration> steps() {
    return Arbitraries.of(15, 30, 50, 60).map(Duration::ofMinutes);
  }

  private static Arbitrary<Limits> limits() {
    var most = Arbitraries.of(0, 0, 0, 2, 4);
    return Combinators.combine(most, most)
        .as((day, week) -> new Limits(most(day), most(week), Optional.empty(), Limits.USUAL_HOLD));
  }

  private static OptionalInt most(int most) {
    return most == 0 ? OptionalInt.empty() : OptionalInt.of(most);
  }

  private static Arbitrary<List<Event>> events() {
    return Combinators.combine(
            Arbitraries.of(
                Kind.BOOK,
                Kind.BOOK,
                Kind.BOOK,
                Kind.HOLD,
                Kind.HOLD,
                Kind.BOOK_WHAT_IS_HELD,
                Kind.MOVE,
                Kind.MOVE,
                Kind.CANCEL,
                Kind.WAIT),
            Arbitraries.integers().between(0, 1),
            Arbitraries.integers().between(0, 400),
            Arbitraries.integers().between(0, 20))
        .as(Event::new)
        .list()
        .ofMinSize(4)
        .ofMaxSize(25);
  }
}
