package dev.switchboard.domain.booking;

import dev.switchboard.domain.booking.Piece.Days;
import dev.switchboard.domain.booking.Piece.Weekday;
import dev.switchboard.domain.booking.Piece.Which;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Days, weeks and months as they lie to today: "tomorrow", "next Tuesday", "this weekend".
///
/// Weeks begin on Monday. "Next Tuesday" is the Tuesday of next week, "this Tuesday" and "Tuesday"
/// the one that comes first. This week and this month begin today.
record WeekWords(LocalDate today) {
  static final Map<String, DayOfWeek> WEEKDAYS = weekdays();

  private static final Map<String, Which> WHICH =
      Map.of("this", Which.THIS, "coming", Which.COMING, "next", Which.NEXT);

  List<Words.Phrase> phrases() {
    return List.of(this::near, this::week, this::which, this::weekday);
  }

  private Optional<Piece> near(Words words) {
    if (words.take("day after tomorrow")) {
      return Optional.of(Days.of(today.plusDays(2)));
    }
    return words
        .oneOf(Map.of("today", 0, "tomorrow", 1))
        .map(days -> Days.of(today.plusDays(days)));
  }

  private Optional<Piece> week(Words words) {
    var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var month = today.with(TemporalAdjusters.firstDayOfMonth());
    if (words.take("week after next")) {
      return Optional.of(new Days(monday.plusWeeks(2), monday.plusWeeks(3)));
    }
    boolean next = words.take("next");
    boolean named = next || words.take("this");
    int ahead = next ? 1 : 0;
    if (words.take("weekend")) {
      return Optional.of(left(monday.plusDays(7 * ahead + 5), monday.plusDays(7 * ahead + 7)));
    }
    if (named && words.take("week")) {
      return Optional.of(left(monday.plusWeeks(ahead), monday.plusWeeks(ahead + 1)));
    }
    return named && words.take("month")
        ? Optional.of(left(month.plusMonths(ahead), month.plusMonths(ahead + 1)))
        : Optional.empty();
  }

  private Days left(LocalDate from, LocalDate to) {
    return new Days(today.isAfter(from) ? today : from, to);
  }

  private Optional<Piece> which(Words words) {
    boolean coming = words.take("this coming");
    var which = coming ? Optional.of(Which.COMING) : words.oneOf(WHICH);
    return which.flatMap(some -> words.oneOf(WEEKDAYS).map(day -> new Weekday(day, some)));
  }

  /// "Tuesday", or "Tuesday week", which is a week later.
  private Optional<Piece> weekday(Words words) {
    return words
        .oneOf(WEEKDAYS)
        .map(day ->
            words.take("week")
                ? Days.of(today.with(TemporalAdjusters.next(day)).plusWeeks(1))
                : new Weekday(day, Which.PLAIN));
  }

  private static Map<String, DayOfWeek> weekdays() {
    var days = new HashMap<String, DayOfWeek>();
    for (var day : DayOfWeek.values()) {
      var name = AskBack.name(day).toLowerCase(Locale.ROOT);
      days.put(name, day);
      days.put(name.substring(0, 3), day);
    }
    days.putAll(
        Map.of(
            "tues",
            DayOfWeek.TUESDAY,
            "weds",
            DayOfWeek.WEDNESDAY,
            "thur",
            DayOfWeek.THURSDAY,
            "thurs",
            DayOfWeek.THURSDAY));
    return Map.copyOf(days);
  }
}
