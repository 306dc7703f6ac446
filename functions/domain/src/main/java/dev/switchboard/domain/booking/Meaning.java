package dev.switchboard.domain.booking;

import dev.switchboard.domain.booking.Piece.Ahead;
import dev.switchboard.domain.booking.Piece.Bound;
import dev.switchboard.domain.booking.Piece.Clock;
import dev.switchboard.domain.booking.Piece.Days;
import dev.switchboard.domain.booking.Piece.Elsewhere;
import dev.switchboard.domain.booking.Piece.Half;
import dev.switchboard.domain.booking.Piece.Open;
import dev.switchboard.domain.booking.Piece.Part;
import dev.switchboard.domain.booking.Piece.Puzzle;
import dev.switchboard.domain.booking.When.At;
import dev.switchboard.domain.booking.When.Between;
import dev.switchboard.domain.booking.When.Unclear;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/// Turns the pieces of one time into a moment or a span.
///
/// @param anchor the day that a weekday is looked for from
/// @param dial the second of the day from which the hand of a clock is read, where no part of the
///   day is said
record Meaning(Instant now, ZoneId zone, LocalDate anchor, int dial) {
  static final Duration OPEN = Duration.ofDays(14);

  private static final int BUSINESS_HOURS = 7 * Piece.HOUR;

  static Meaning from(Instant now, ZoneId zone) {
    return new Meaning(now, zone, now.atZone(zone).toLocalDate(), BUSINESS_HOURS);
  }

  When of(Said said) {
    var puzzle = said.the(Puzzle.class);
    if (puzzle.isPresent()) {
      return new Unclear(puzzle.get().question());
    }
    var there = said.the(Elsewhere.class).<ZoneId>map(Elsewhere::offset).orElse(zone);
    return new Meaning(now, there, anchor, dial).here(said);
  }

  private When here(Said said) {
    var day = new ChooseDay(today(), anchor, date -> timed(said) && !over(on(Days.of(date), said)));
    return switch (day.choose(said)) {
      case ChooseDay.Choice.Chosen(var days) -> on(days, said);
      case ChooseDay.Choice.Ask(var question) -> new Unclear(question);
      case ChooseDay.Choice.None _ -> onAnyDay(said);
    };
  }

  private When onAnyDay(Said said) {
    var ahead = said.the(Ahead.class);
    if (timed(said)) {
      return Stream.of(today().minusDays(1), today(), today().plusDays(1))
          .map(date -> on(Days.of(date), said))
          .filter(when -> !over(when))
          .findFirst()
          .orElse(new Unclear(AskBack.WHICH_DAY));
    }
    if (ahead.isPresent()) {
      return new At(now.plus(ahead.get().span()).truncatedTo(ChronoUnit.MINUTES));
    }
    return said.has(Open.class) && !said.has(Bound.class)
        ? new Between(now, now.plus(OPEN))
        : new Unclear(AskBack.WHICH_DAY);
  }

  private When on(Days days, Said said) {
    boolean halfOfNothing = said.has(Half.class) && !said.has(Part.class);
    if (said.has(Ahead.class) || halfOfNothing || (timed(said) && !days.single())) {
      return new Unclear(AskBack.WHICH_DAY);
    }
    var bound = said.the(Bound.class);
    var day = days.from();
    int reading = said.the(Part.class).map(Part::dial).orElse(dial);
    return said.the(Clock.class)
        .map(clock -> at(day, clock.from(reading), bound))
        .or(() ->
            said.part()
                .map(
                    part -> within(day, instant(day, part.from()), instant(day, part.to()), bound)))
        .orElseGet(() -> days(days, bound));
  }

  private When at(LocalDate date, int second, Optional<Bound> bound) {
    var time = instant(date, second);
    return bound.isEmpty()
        ? new At(time)
        : within(time.atZone(zone).toLocalDate(), time, time, bound);
  }

  private When within(LocalDate date, Instant from, Instant to, Optional<Bound> bound) {
    return bound
        .map(some -> bounded(some, start(date), from, to, start(date.plusDays(1))))
        .orElseGet(() -> span(from, to));
  }

  private When days(Days days, Optional<Bound> bound) {
    var from = start(days.from());
    var to = start(days.to());
    return bound
        .map(some -> bounded(some, now, from, to, to.plus(OPEN)))
        .orElseGet(() -> span(from, to));
  }

  private static When bounded(
      Bound bound, Instant earliest, Instant from, Instant to, Instant latest) {
    return switch (bound) {
      case AFTER -> span(to, latest);
      case FROM -> span(from, latest);
      case BEFORE -> span(earliest, from);
      case BY -> span(earliest, to);
    };
  }

  static When span(Instant from, Instant to) {
    return from.isBefore(to) ? new Between(from, to) : new Unclear(AskBack.WHICH_DAY);
  }

  private boolean over(When when) {
    return switch (when) {
      case At at -> at.time().isBefore(now);
      case Between between -> !between.to().isAfter(now);
      case Unclear _ -> true;
    };
  }

  private static boolean timed(Said said) {
    return said.has(Clock.class) || said.has(Part.class);
  }

  private LocalDate today() {
    return now.atZone(zone).toLocalDate();
  }

  private Instant start(LocalDate date) {
    return date.atStartOfDay(zone).toInstant();
  }

  /// A time in a gap of daylight saving is the same time after it; one that comes twice is the
  /// first.
  private Instant instant(LocalDate date, int second) {
    return date.plusDays(Math.floorDiv(second, 24 * Piece.HOUR))
        .atTime(LocalTime.ofSecondOfDay(Math.floorMod(second, 24 * Piece.HOUR)))
        .atZone(zone)
        .toInstant();
  }
}
