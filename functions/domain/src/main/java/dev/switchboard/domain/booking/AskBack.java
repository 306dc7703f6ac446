package dev.switchboard.domain.booking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.OptionalInt;

/// What is asked where a time cannot be told.
final class AskBack {
  static final String WHICH_DAY = "Which day would suit you?";
  static final String WHICH_OF_THEM = "Which of those would suit you best?";

  private AskBack() {}

  static String noSuchDay(int day, Month month, OptionalInt year) {
    var when = "";
    if (day <= month.maxLength()) {
      when = year.isPresent() ? " in " + NumberWords.year(year.getAsInt()) : " this year or next";
    }
    return "There is no %s%s. %s".formatted(name(day, month), when, WHICH_DAY);
  }

  static String otherWeekday(LocalDate date) {
    return "The %s is a %s. %s"
        .formatted(
            name(date.getDayOfMonth(), date.getMonth()), name(date.getDayOfWeek()), WHICH_DAY);
  }

  static String dayOrMonth(int first, int second) {
    return "Do you mean the %s or the %s?"
        .formatted(name(first, Month.of(second)), name(second, Month.of(first)));
  }

  /// "third of March".
  static String name(int day, Month month) {
    return NumberWords.ordinal(day) + " of " + month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
