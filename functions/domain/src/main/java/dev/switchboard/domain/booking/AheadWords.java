package dev.switchboard.domain.booking;

import dev.switchboard.domain.booking.ChooseDay.Choice.Chosen;
import dev.switchboard.domain.booking.Piece.Ahead;
import dev.switchboard.domain.booking.Piece.Days;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// Times counted from another: "in two weeks", "in an hour", "a week from Tuesday", "within three
/// days". Counted in days, weeks or months it is the whole day.
record AheadWords(LocalDate today) {
  private static final Map<String, Period> DAYS =
      Map.of(
          "day", Period.ofDays(1),
          "days", Period.ofDays(1),
          "week", Period.ofWeeks(1),
          "weeks", Period.ofWeeks(1),
          "fortnight", Period.ofWeeks(2),
          "month", Period.ofMonths(1),
          "months", Period.ofMonths(1));

  /// What a "from" after it counts from.
  static final Set<String> UNITS = DAYS.keySet();

  private static final Map<String, Duration> HOURS =
      Map.of(
          "hour", Duration.ofHours(1),
          "hours", Duration.ofHours(1),
          "minute", Duration.ofMinutes(1),
          "minutes", Duration.ofMinutes(1));
  private static final List<String> WITHIN = List.of("within next", "within", "in next", "next");
  private static final int FEW = 3;
  private static final int MOST = 999;

  List<Words.Phrase> phrases() {
    return List.of(this::within, this::in, this::from);
  }

  /// "Within two weeks", "in the next three days".
  private Optional<Piece> within(Words words) {
    return WITHIN.stream().anyMatch(words::take)
        ? days(words).map(to -> new Days(today, to))
        : Optional.empty();
  }

  private Optional<Piece> in(Words words) {
    if (!words.take("in")) {
      return Optional.empty();
    }
    var found = words.firstOf(List.of(this::wholeDay, AheadWords::moment));
    words.take("time");
    return found;
  }

  private Optional<Piece> wholeDay(Words words) {
    return days(words).map(Days::of);
  }

  /// "A week from Tuesday", "two weeks tomorrow", "an hour from now".
  private Optional<Piece> from(Words words) {
    var moment = words.firstOf(List.of(AheadWords::moment));
    if (moment.isPresent()) {
      return words.take("from now") ? moment : Optional.empty();
    }
    var count = count(words);
    var unit = words.oneOf(DAYS);
    if (count.isEmpty() || unit.isEmpty()) {
      return Optional.empty();
    }
    var span = unit.get().multipliedBy(count.getAsInt());
    boolean from = words.take("from") || words.take("on") || words.take("after");
    return from && words.take("now")
        ? Optional.of(Days.of(today.plus(span)))
        : start(words).map(day -> Days.of(day.plus(span)));
  }

  /// The day that is counted from. A weekday is the next one after today.
  private Optional<LocalDate> start(Words words) {
    var phrases =
        Stream.concat(
                new WeekWords(today).phrases().stream(), new DateWords(today).phrases().stream())
            .toList();
    return words
        .firstOf(phrases)
        .flatMap(Said.NOTHING::and)
        .map(said -> new ChooseDay(today, today, _ -> false).choose(said))
        .filter(choice -> choice instanceof Chosen(var days) && days.single())
        .map(choice -> ((Chosen) choice).days().from());
  }

  private Optional<LocalDate> days(Words words) {
    var count = count(words);
    return count.isEmpty()
        ? Optional.empty()
        : words.oneOf(DAYS).map(unit -> today.plus(unit.multipliedBy(count.getAsInt())));
  }

  private static Optional<Piece> moment(Words words) {
    if (words.take("half an hour") || words.take("half hour")) {
      return Optional.of(new Ahead(Duration.ofMinutes(30)));
    }
    var count = count(words);
    return count.isEmpty()
        ? Optional.empty()
        : words.oneOf(HOURS).map(unit -> new Ahead(unit.multipliedBy(count.getAsInt())));
  }

  private static OptionalInt count(Words words) {
    boolean article = words.take("a") || words.take("an");
    if (words.take("couple of") || words.take("couple")) {
      return OptionalInt.of(2);
    }
    if (words.take("few")) {
      return OptionalInt.of(FEW);
    }
    return article ? OptionalInt.of(1) : words.count(1, MOST);
  }
}
