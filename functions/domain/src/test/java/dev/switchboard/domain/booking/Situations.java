package dev.switchboard.domain.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// Days of calendars in many zones, above all days on which their clocks change.
final class Situations {
  private static final int QUARTERS = 96;

  private Situations() {}

  private record Day(LocalDate date, ZoneId zone) {
    static Day of(String date, String zone) {
      return new Day(LocalDate.parse(date), ZoneId.of(zone));
    }

    Instant start() {
      return date.atStartOfDay(zone).toInstant();
    }
  }

  private record Rules(
      Duration step, Duration length, Duration notice, Buffers buffers, Buffers othersBuffers) {}

  /// @param lasts how long after the moment it is looked at it ends; it may have ended before
  private record Holding(String holder, Slot slot, Duration lasts) {
    Hold on(Day day, Duration now) {
      var start = day.start().plus(Duration.between(Instant.EPOCH, slot.start()));
      var until = day.start().plus(now).plus(lasts);
      return new Hold(holder, new Slot(start, slot.length()), "other", until);
    }
  }

  private record Bounds(OptionalInt perDay, int lastDay) {
    Limits on(LocalDate day) {
      var until = lastDay > 1 ? Optional.<LocalDate>empty() : Optional.of(day.plusDays(lastDay));
      return new Limits(perDay, until);
    }
  }

  static Arbitrary<Situation> any() {
    return Combinators.combine(
            days(),
            openings(),
            Arbitraries.of(true, false),
            rules(),
            bounds(),
            minutes(-120, 1_200),
            slots().set().ofMaxSize(6),
            holds().list().ofMaxSize(3))
        .as((day, openings, special, rules, bounds, now, slots, holds) ->
            new Situation(
                day.date(),
                day.zone(),
                openings,
                special,
                rules.step(),
                rules.length(),
                rules.buffers(),
                rules.othersBuffers(),
                rules.notice(),
                bounds.on(day.date()),
                day.start().plus(now),
                appointments(day, slots),
                holds.stream().map(hold -> hold.on(day, now)).toList()));
  }

  private static Arbitrary<Day> days() {
    return Arbitraries.of(
            Day.of("2026-03-29", "Europe/London"),
            Day.of("2026-10-25", "Europe/London"),
            Day.of("2026-03-08", "America/New_York"),
            Day.of("2026-11-01", "America/New_York"),
            Day.of("2026-10-04", "Australia/Lord_Howe"),
            Day.of("2026-04-05", "Australia/Lord_Howe"),
            Day.of("2026-03-08", "America/Havana"),
            Day.of("2026-11-01", "America/Havana"),
            Day.of("2026-06-10", "Asia/Kathmandu"))
        .flatMap(day ->
            Arbitraries.of(-1, 0, 0, 1)
                .map(shift -> new Day(day.date().plusDays(shift), day.zone())));
  }

  /// One to four openings, with breaks between them or without. Most begin or end in the first
  /// hours, when clocks change.
  private static Arbitrary<List<Opening>> openings() {
    var quarter =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.integers().between(0, 16)),
            Tuple.of(1, Arbitraries.integers().between(0, QUARTERS)));
    return Combinators.combine(quarter.set().ofMinSize(2).ofMaxSize(5), Arbitraries.of(1, 2))
        .as(Situations::openings);
  }

  private static List<Opening> openings(Set<Integer> quarters, int apart) {
    var edges = List.copyOf(new TreeSet<>(quarters));
    return IntStream.iterate(0, edge -> edge + 1 < edges.size(), edge -> edge + apart)
        .mapToObj(edge -> new Opening(time(edges.get(edge)), time(edges.get(edge + 1))))
        .toList();
  }

  private static LocalTime time(int quarter) {
    return LocalTime.MIN.plusMinutes(15L * (quarter % QUARTERS));
  }

  private static Arbitrary<Rules> rules() {
    return Combinators.combine(
            Arbitraries.of(5, 10, 15, 20, 30, 45, 60, 90, 1_440).map(Duration::ofMinutes),
            Arbitraries.of(5, 15, 30, 50, 60, 90, 480).map(Duration::ofMinutes),
            Arbitraries.of(0, 0, 1, 45, 600).map(Duration::ofMinutes),
            buffers(),
            buffers())
        .as(Rules::new);
  }

  private static Arbitrary<Holding> holds() {
    return Combinators.combine(
            Arbitraries.of(Situation.HOLDER, "vapi:call-2", "vapi:call-3"),
            slots(),
            Arbitraries.of(-60, 0, 1, 300).map(Duration::ofSeconds))
        .as(Holding::new);
  }

  /// The last day is the day before, the day itself, the day after, or none.
  private static Arbitrary<Bounds> bounds() {
    return Combinators.combine(
            Arbitraries.of(0, 0, 0, 1, 2, 4)
                .map(most -> most == 0 ? OptionalInt.empty() : OptionalInt.of(most)),
            Arbitraries.of(-1, 0, 1, 2, 2, 2, 2, 2))
        .as(Bounds::new);
  }

  private static Arbitrary<Buffers> buffers() {
    var buffer = Arbitraries.of(0, 0, 5, 20, 60).map(Duration::ofMinutes);
    return Combinators.combine(buffer, buffer).as(Buffers::new);
  }

  private static Arbitrary<Duration> minutes(int from, int to) {
    return Arbitraries.integers().between(from, to).map(Duration::ofMinutes);
  }

  /// Spans of a day, counted from its start.
  private static Arbitrary<Slot> slots() {
    return Combinators.combine(minutes(0, 1_380), minutes(5, 120))
        .as((after, length) -> new Slot(Instant.EPOCH.plus(after), length));
  }

  private static List<Appointment> appointments(Day day, Set<Slot> slots) {
    var made = new ArrayList<Appointment>();
    for (var slot : slots) {
      var after = Duration.between(Instant.EPOCH, slot.start());
      int number = made.size();
      made.add(
          Situation.appointment(
              day.date(),
              number,
              new Slot(day.start().plus(after), slot.length()),
              number % 3 == 2));
    }
    return made;
  }
}
