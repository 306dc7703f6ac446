package dev.switchboard.domain.booking;

import dev.switchboard.domain.booking.When.Between;
import dev.switchboard.domain.booking.When.Unclear;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Reads a time in the words that a caller used for it, English or ISO 8601, in a calendar's zone.
///
/// - A day without a time is that whole day; nothing, or "as soon as possible", the next 14 days.
/// - A time without a day is the next such time. Without a word for the part of the day, 7 to 11
///   are in the morning, 12 is noon, and 1 to 6 are in the afternoon.
/// - "Tuesday" is the next one; today only where a time is said that is still ahead. "Next Tuesday"
///   is the Tuesday of next week; weeks begin on Monday. A date without a year is the next one.
/// - "Midnight" begins the day that is named; in "tonight at midnight" it ends it.
/// - A time in a gap of daylight saving is as long after it as it was meant after its start; one
///   that comes twice is the first.
///
/// What cannot be read, or can be read in two ways, is `Unclear`; nothing is thrown.
public final class ReadWhen {
  static final int LONGEST = 200;

  public When read(String words, Instant now, ZoneId zone) {
    if (words.length() > LONGEST) {
      return new Unclear(AskBack.WHICH_DAY);
    }
    if (words.isBlank()) {
      return new Between(now, now.plus(Meaning.OPEN));
    }
    var tokens = SplitWords.split(words);
    return span(tokens, now, zone, true)
        .or(() -> one(tokens, now, zone))
        .or(() -> span(tokens, now, zone, false))
        .orElseGet(() -> new Unclear(question(tokens)));
  }

  private static Optional<When> span(List<Token> tokens, Instant now, ZoneId zone, boolean opens) {
    return Optional.of(new Ranges(now, zone))
        .filter(_ -> Ranges.opens(tokens) == opens)
        .flatMap(ranges -> ranges.read(tokens));
  }

  private static Optional<When> one(List<Token> tokens, Instant now, ZoneId zone) {
    return new Sentence(now.atZone(zone).toLocalDate())
        .read(tokens)
        .map(Meaning.from(now, zone)::of);
  }

  private static String question(List<Token> tokens) {
    boolean choice = tokens.contains(new Token.Word("or"));
    return choice ? AskBack.WHICH_OF_THEM : AskBack.WHICH_DAY;
  }
}
