package dev.switchboard.domain.booking;

import dev.switchboard.domain.booking.Piece.Both;
import dev.switchboard.domain.booking.Piece.Clock;
import dev.switchboard.domain.booking.Piece.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Clock times: "half past two", "nine fifteen", "15:00", "3 pm", "noon".
final class ClockWords {
  private static final Map<String, Integer> NAMED = Map.of("noon", 12, "midday", 12, "midnight", 0);
  private static final Map<String, Integer> FRACTIONS = Map.of("half", 30, "quarter", 15);
  private static final Map<String, Integer> DIRECTIONS =
      Map.of("past", 1, "after", 1, "to", -1, "of", -1, "before", -1, "till", -1);
  private static final Map<String, Part> HALVES =
      Map.of("am", Part.ofHours(0, 12, 0), "pm", Part.ofHours(12, 24, 12));

  static final List<Words.Phrase> PHRASES =
      List.of(
          ClockWords::named,
          ClockWords::written,
          ClockWords::fraction,
          ClockWords::minutes,
          ClockWords::spoken);

  private ClockWords() {}

  private static Optional<Piece> named(Words words) {
    words.count(12, 12);
    return words.oneOf(NAMED).map(hour -> new Clock(hour * Piece.HOUR, true));
  }

  private static Optional<Piece> written(Words words) {
    return words
        .token(Token.Time.class)
        .filter(time -> time.hour() < 24 || time.hour() * 60 + time.minute() == 24 * 60)
        .filter(time -> time.minute() < 60 && time.second() < 60)
        .map(time -> clock(time.hour(), time.minute() * 60 + time.second(), time.padded(), words));
  }

  /// "half past two", "a quarter to four", "half three".
  private static Optional<Piece> fraction(Words words) {
    words.take("a");
    var minutes = words.oneOf(FRACTIONS);
    if (minutes.isEmpty()) {
      return Optional.empty();
    }
    boolean half = minutes.get() == 30;
    var direction = words.oneOf(DIRECTIONS).or(() -> half ? Optional.of(1) : Optional.empty());
    return direction
        .filter(sign -> !half || sign > 0)
        .flatMap(sign -> around(sign * minutes.get(), words));
  }

  /// "ten past nine", "seven minutes to ten". Without the word "minutes" only fives, because "two
  /// to four" is a span.
  private static Optional<Piece> minutes(Words words) {
    var minutes = words.count(1, 59);
    if (minutes.isEmpty()) {
      return Optional.empty();
    }
    boolean named = words.take("minutes") || words.take("minute");
    if (!named && minutes.getAsInt() % 5 != 0) {
      return Optional.empty();
    }
    return words.oneOf(DIRECTIONS).flatMap(sign -> around(sign * minutes.getAsInt(), words));
  }

  private static Optional<Piece> around(int minutes, Words words) {
    var hour = words.count(1, 23);
    return hour.isPresent()
        ? Optional.of(clock(hour.getAsInt(), minutes * 60, false, words))
        : Optional.empty();
  }

  /// "nine fifteen", "nine oh five", "three o'clock", "three".
  private static Optional<Piece> spoken(Words words) {
    var hour = words.count(1, 23);
    return hour.isPresent()
        ? Optional.of(clock(hour.getAsInt(), minute(words) * 60, false, words))
        : Optional.empty();
  }

  private static int minute(Words words) {
    boolean full = words.take("oclock") || words.take("o clock") || words.take("h");
    if (full) {
      return 0;
    }
    boolean small = words.take("oh") || words.take("o") || words.take("zero");
    return words.count(small ? 1 : 10, small ? 9 : 59).orElse(0);
  }

  /// Only what can be nothing but a 24-hour clock's is exact.
  private static Piece clock(int hour, int seconds, boolean padded, Words words) {
    var half = words.oneOf(HALVES);
    int second = hour * Piece.HOUR + seconds;
    if (hour == 0 || hour > 12 || (padded && half.isEmpty() && hour < 10)) {
      return new Clock(second, true);
    }
    var clock = new Clock(second % (12 * Piece.HOUR), false);
    return half.<Piece>map(part -> new Both(clock, part)).orElse(clock);
  }
}
