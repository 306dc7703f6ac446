package dev.switchboard.domain.booking;

import dev.switchboard.domain.booking.Piece.DayOfMonth;
import dev.switchboard.domain.booking.Piece.Days;
import dev.switchboard.domain.booking.Piece.Puzzle;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Dates of the calendar: "the third of March", "March 3, 2027", "2026-03-03", "13/4", "in May".
///
/// Without a year the next such date is meant, today included. A month that has begun is what is
/// left of it.
record DateWords(LocalDate today) {
  private static final Map<String, Month> MONTHS = months();

  List<Words.Phrase> phrases() {
    return List.of(
        this::iso, this::slashed, this::dayThenMonth, this::monthThenDay, this::month, this::day);
  }

  private Optional<Piece> iso(Words words) {
    return words
        .token(Token.Date.class)
        .map(date -> date(date.day(), date.month(), OptionalInt.of(date.year())));
  }

  private Optional<Piece> slashed(Words words) {
    return words.token(Token.Slashed.class).map(this::slashed);
  }

  private Piece slashed(Token.Slashed date) {
    int first = date.first();
    int second = date.second();
    var year = date.year().stream().map(some -> some < 100 ? 2000 + some : some).findFirst();
    boolean either = first != second && isMonth(first) && isMonth(second);
    if (either) {
      return new Puzzle(AskBack.dayOrMonth(first, second));
    }
    return isMonth(second) ? date(first, second, year) : date(second, first, year);
  }

  private Optional<Piece> dayThenMonth(Words words) {
    var day = dayNumber(words);
    if (day.isEmpty()) {
      return Optional.empty();
    }
    words.take("of");
    return words.oneOf(MONTHS).map(month -> date(day.getAsInt(), month.getValue(), year(words)));
  }

  private Optional<Piece> monthThenDay(Words words) {
    var month = words.oneOf(MONTHS);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    var day = dayNumber(words);
    return day.isPresent()
        ? Optional.of(date(day.getAsInt(), month.get().getValue(), year(words)))
        : Optional.empty();
  }

  private Optional<Piece> month(Words words) {
    return words.oneOf(MONTHS).map(month -> month(month, year(words)));
  }

  private Piece month(Month month, OptionalInt year) {
    var first = LocalDate.of(year.orElse(today.getYear()), month, 1);
    if (year.isEmpty() && !first.plusMonths(1).isAfter(today)) {
      first = first.plusYears(1);
    }
    var to = first.plusMonths(1);
    return new Days(today.isAfter(first) && today.isBefore(to) ? today : first, to);
  }

  /// "The third". Before a weekday it counts weekdays ("the second Tuesday of March"), which is not
  /// read.
  private Optional<Piece> day(Words words) {
    var day = words.token(Token.Ordinal.class);
    return day.isEmpty() || words.ahead(WeekWords.WEEKDAYS)
        ? Optional.empty()
        : Optional.of(new DayOfMonth(day.get().value()));
  }

  private static OptionalInt dayNumber(Words words) {
    var ordinal = words.token(Token.Ordinal.class);
    return ordinal.isPresent() ? OptionalInt.of(ordinal.get().value()) : words.count(1, 31);
  }

  /// "2027" or "twenty twenty-seven".
  private static OptionalInt year(Words words) {
    words.take(",");
    var digits = words.count(2000, 2199);
    if (digits.isPresent()) {
      return digits;
    }
    return words.yearInHalves();
  }

  private Piece date(int day, int month, OptionalInt year) {
    if (!isMonth(month) || day < 1 || day > 31) {
      return new Puzzle(AskBack.WHICH_DAY);
    }
    int first = year.orElse(today.getYear());
    int last = year.orElse(today.getYear() + 1);
    return IntStream.rangeClosed(first, last)
        .mapToObj(some -> YearMonth.of(some, month))
        .filter(some -> some.isValidDay(day))
        .map(some -> some.atDay(day))
        .filter(date -> year.isPresent() || !date.isBefore(today))
        .findFirst()
        .<Piece>map(Days::of)
        .orElseGet(() -> new Puzzle(AskBack.noSuchDay(day, Month.of(month), year)));
  }

  private static boolean isMonth(int number) {
    return number >= 1 && number <= 12;
  }

  private static Map<String, Month> months() {
    var months = new HashMap<String, Month>();
    for (var month : Month.values()) {
      var name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
      months.put(name, month);
      months.put(name.substring(0, 3), month);
    }
    months.put("sept", Month.SEPTEMBER);
    return Map.copyOf(months);
  }
}
