package dev.switchboard.domain.booking;

import dev.switchboard.domain.booking.Piece.Clock;
import dev.switchboard.domain.booking.Piece.DayOfMonth;
import dev.switchboard.domain.booking.Piece.Days;
import dev.switchboard.domain.booking.Piece.Part;
import dev.switchboard.domain.booking.When.At;
import dev.switchboard.domain.booking.When.Between;
import dev.switchboard.domain.booking.When.Unclear;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads what has two ends: "from Monday to Friday", "tomorrow between two and four",
/// "2026-03-03/2026-03-05". A last day is included whole. What one end leaves out, the day or the
/// part of the day, is that of the other.
record Ranges(Instant now, ZoneId zone) {
  private static final Set<String> TO = Set.of("to", "until", "till", "through", SplitWords.DASH);
  private static final Set<String> AND = Set.of("and", SplitWords.DASH);

  /// Whether it says that a span follows.
  static boolean opens(List<Token> tokens) {
    return opening(tokens).isPresent();
  }

  Optional<When> read(List<Token> tokens) {
    var opening = opening(tokens);
    int start = opening.orElse(-1);
    boolean between = start >= 0 && isOneOf(tokens.get(start), Set.of("between"));
    var before = tokens.subList(0, Math.max(start, 0));
    return IntStream.range(start + 1, tokens.size())
        .filter(i -> isOneOf(tokens.get(i), between ? AND : TO))
        .mapToObj(i ->
            ends(
                Stream.concat(before.stream(), tokens.subList(start + 1, i).stream()).toList(),
                tokens.subList(i + 1, tokens.size())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<When> ends(List<Token> left, List<Token> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    var sentence = new Sentence(now.atZone(zone).toLocalDate());
    return sentence
        .read(left)
        .flatMap(first -> sentence.read(daysLike(first, right)).map(last -> between(first, last)));
  }

  /// In "March 3 to 5" the five is a day, because the three was one.
  private static List<Token> daysLike(Said first, List<Token> right) {
    boolean day = first.has(Days.class) && !first.has(Clock.class) && !first.has(Part.class);
    return day && right.size() == 1 && right.getFirst() instanceof Token.Count(int value)
        ? List.of(new Token.Ordinal(value))
        : right;
  }

  private When between(Said first, Said last) {
    var plain = sameMonth(first.onDayOf(last), last);
    var ownPart =
        last.the(Part.class).filter(_ -> first.has(Clock.class) && !first.has(Part.class));
    return Stream.concat(ownPart.map(plain::with).stream(), Stream.of(plain))
        .map(from -> between(from, last, Meaning.from(now, zone).of(from)))
        .filter(Between.class::isInstance)
        .findFirst()
        .orElseGet(() -> between(plain, last, Meaning.from(now, zone).of(plain)));
  }

  private When between(Said first, Said last, When start) {
    if (start instanceof Unclear) {
      return start;
    }
    var from = start instanceof At(var time) ? time : ((Between) start).from();
    var local = from.atZone(zone);
    boolean sameDay = !last.namesDay();
    boolean timed = first.has(Clock.class) || first.has(Part.class);
    var usual = Meaning.from(now, zone);
    var meaning =
        new Meaning(
            now,
            zone,
            local.toLocalDate(),
            sameDay && timed ? local.toLocalTime().toSecondOfDay() : usual.dial());
    return switch (meaning.of(sameDay ? last.with(Days.of(local.toLocalDate())) : last)) {
      case At(var to) -> Meaning.span(from, to);
      case Between(_, var to) -> Meaning.span(from, to);
      case Unclear unclear -> unclear;
    };
  }

  /// "From the third to the fifth of March": both are in March.
  private static Said sameMonth(Said first, Said last) {
    var day = last.the(Days.class);
    if (!first.has(DayOfMonth.class) || first.has(Days.class) || day.isEmpty()) {
      return first;
    }
    var month = day.get().from().withDayOfMonth(1);
    return first.with(new Days(month, month.plusMonths(1)));
  }

  /// The "from" of "a week from Tuesday" opens nothing.
  private static Optional<Integer> opening(List<Token> tokens) {
    return IntStream.range(0, tokens.size())
        .boxed()
        .filter(i -> isOneOf(tokens.get(i), Set.of("from", "between")))
        .filter(i -> i == 0 || !isOneOf(tokens.get(i - 1), AheadWords.UNITS))
        .findFirst();
  }

  private static boolean isOneOf(Token token, Set<String> words) {
    return token instanceof Token.Word(var text) && words.contains(text);
  }
}
