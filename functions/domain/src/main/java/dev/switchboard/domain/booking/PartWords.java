package dev.switchboard.domain.booking;

import dev.switchboard.domain.booking.Piece.Both;
import dev.switchboard.domain.booking.Piece.Bound;
import dev.switchboard.domain.booking.Piece.Days;
import dev.switchboard.domain.booking.Piece.Elsewhere;
import dev.switchboard.domain.booking.Piece.Half;
import dev.switchboard.domain.booking.Piece.Open;
import dev.switchboard.domain.booking.Piece.Part;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Parts of a day, and what is said around days and times: "in the afternoon", "tonight", "first
/// thing", "after", "any time".
///
/// Morning is 6 to 12, its first thing 6 to 10, lunch 12 to 14, afternoon 12 to 17, evening 17 to
/// 22, night 18 to 24. "Early" is the first half of it, "late" the second.
record PartWords(LocalDate today) {
  private static final Map<String, Part> PARTS =
      Map.of(
          "morning", Part.ofHours(6, 12, 0),
          "lunch", Part.ofHours(12, 14, 7),
          "lunchtime", Part.ofHours(12, 14, 7),
          "afternoon", Part.ofHours(12, 17, 12),
          "evening", Part.ofHours(17, 22, 13),
          "night", Part.ofHours(18, 24, 18));
  private static final Map<String, Half> HALVES = Map.of("early", Half.EARLY, "late", Half.LATE);
  private static final Part FIRST_THING = Part.ofHours(6, 10, 0);
  private static final Part TONIGHT = Part.ofHours(18, 24, 18);

  private static final Map<String, Bound> BOUNDS =
      Map.of(
          "after", Bound.AFTER,
          "from", Bound.FROM,
          "since", Bound.FROM,
          "before", Bound.BEFORE,
          "by", Bound.BY,
          "until", Bound.BY,
          "till", Bound.BY);

  private static final List<String> OPEN =
      List.of(
          "any time",
          "anytime",
          "some time",
          "any day",
          "whenever",
          "as soon as possible",
          "asap",
          "as soon as you can",
          "as early as possible",
          "soon",
          "soonest",
          "earliest possible",
          "earliest",
          "first available",
          "next available",
          "right now",
          "now",
          "immediately");

  List<Words.Phrase> phrases() {
    return List.of(
        this::ofToday,
        PartWords::firstThing,
        PartWords::part,
        PartWords::half,
        PartWords::bound,
        PartWords::open,
        PartWords::elsewhere);
  }

  private Optional<Piece> ofToday(Words words) {
    if (words.take("tonight")) {
      return Optional.of(new Both(Days.of(today), TONIGHT));
    }
    return words.take("this")
        ? part(words).map(part -> new Both(Days.of(today), part))
        : Optional.empty();
  }

  private static Optional<Piece> firstThing(Words words) {
    return words.take("first thing") ? Optional.of(FIRST_THING) : Optional.empty();
  }

  private static Optional<Piece> part(Words words) {
    return words.oneOf(PARTS).map(part -> part);
  }

  private static Optional<Piece> half(Words words) {
    return words.oneOf(HALVES).map(half -> half);
  }

  private static Optional<Piece> bound(Words words) {
    return words.oneOf(BOUNDS).map(bound -> bound);
  }

  private static Optional<Piece> open(Words words) {
    return OPEN.stream().anyMatch(words::take) ? Optional.of(new Open()) : Optional.empty();
  }

  private static Optional<Piece> elsewhere(Words words) {
    return words
        .token(Token.Offset.class)
        .map(offset -> new Elsewhere(ZoneOffset.ofTotalSeconds(offset.seconds())));
  }
}
