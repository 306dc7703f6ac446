package dev.switchboard.domain.booking;

import dev.switchboard.domain.booking.Piece.DayOfMonth;
import dev.switchboard.domain.booking.Piece.Days;
import dev.switchboard.domain.booking.Piece.Weekday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds the day that a date, a weekday and a day of the month mean together.
///
/// A weekday by itself is the next one; today only where the time said with it is still ahead.
///
/// @param anchor the day from which the next one is looked for: today, or where a span begins
/// @param ahead whether the time that was said is still ahead on a day
record ChooseDay(LocalDate today, LocalDate anchor, Predicate<LocalDate> ahead) {
  private static final int DAYS_WITH_EVERY_DATE = 62;

  /// What day was said.
  sealed interface Choice {
    record None() implements Choice {}

    record Chosen(Days days) implements Choice {}

    record Ask(String question) implements Choice {}
  }

  Choice choose(Said said) {
    var choice = said.the(Days.class).<Choice>map(Choice.Chosen::new).orElse(new Choice.None());
    var dated = said.the(DayOfMonth.class).map(day -> on(choice, day)).orElse(choice);
    return said.the(Weekday.class).map(weekday -> on(dated, weekday)).orElse(dated);
  }

  private Choice on(Choice choice, DayOfMonth day) {
    return switch (choice) {
      case Choice.Chosen(var days) -> first(days.from().datesUntil(days.to()), day);
      case Choice.None _ -> first(anchor.datesUntil(anchor.plusDays(DAYS_WITH_EVERY_DATE)), day);
      case Choice.Ask ask -> ask;
    };
  }

  private static Choice first(Stream<LocalDate> dates, DayOfMonth day) {
    return chosen(dates.filter(date -> date.getDayOfMonth() == day.day()).findFirst());
  }

  private Choice on(Choice choice, Weekday weekday) {
    return switch (choice) {
      case Choice.Chosen(var days) when days.single() ->
          days.from().getDayOfWeek() == weekday.day()
              ? choice
              : new Choice.Ask(AskBack.otherWeekday(days.from()));
      case Choice.Chosen(var days) -> only(days, weekday.day());
      case Choice.None _ -> new Choice.Chosen(Days.of(next(weekday)));
      case Choice.Ask ask -> ask;
    };
  }

  /// The only such weekday of a span, as in "next week on Tuesday".
  private static Choice only(Days days, DayOfWeek weekday) {
    var dates =
        days.from().datesUntil(days.to()).filter(date -> date.getDayOfWeek() == weekday).toList();
    return chosen(dates.size() == 1 ? Optional.of(dates.getFirst()) : Optional.empty());
  }

  private LocalDate next(Weekday weekday) {
    var day = weekday.day();
    return switch (weekday.which()) {
      case THIS -> today.with(TemporalAdjusters.nextOrSame(day));
      case COMING -> today.with(TemporalAdjusters.next(day));
      case NEXT ->
          today
              .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
              .with(TemporalAdjusters.nextOrSame(day));
      case PLAIN ->
          anchor.getDayOfWeek() == day && ahead.test(anchor)
              ? anchor
              : anchor.with(TemporalAdjusters.next(day));
    };
  }

  private static Choice chosen(Optional<LocalDate> date) {
    return date.<Choice>map(day -> new Choice.Chosen(Days.of(day)))
        .orElse(new Choice.Ask(AskBack.WHICH_DAY));
  }
}
