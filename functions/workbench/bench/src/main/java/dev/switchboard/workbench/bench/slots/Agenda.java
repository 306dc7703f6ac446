package dev.switchboard.workbench.bench.slots;

import dev.switchboard.domain.booking.Block;
import dev.switchboard.domain.booking.Opening;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A diary as other libraries take it: hours by the rules of iCalendar, and what is busy.
///
/// @param busy in no order
/// @param from where the first slot may start
/// @param to where none may start any more
/// @see <a href="https://www.rfc-editor.org/rfc/rfc5545#section-3.3.10">RRULE</a>
record Agenda(ZoneId zone, List<Weekly> hours, List<Block> busy, Instant from, Instant to) {
  /// An opening that comes back every week.
  ///
  /// @param first the first day on which it begins
  /// @param rule on which days, without `RRULE:`
  record Weekly(LocalDate first, String rule, LocalTime from, Duration length) {}

  /// What was open the evening before the first day, may still be.
  static Agenda of(Diary diary) {
    var days = new LinkedHashMap<Opening, Set<DayOfWeek>>();
    for (var day : DayOfWeek.values()) {
      for (var opening : diary.calendar().hours().week().getOrDefault(day, List.of())) {
        days.computeIfAbsent(opening, _ -> EnumSet.noneOf(DayOfWeek.class)).add(day);
      }
    }
    var before = diary.first().minusDays(1);
    var hours = new ArrayList<Weekly>();
    days.forEach((opening, on) -> hours.add(weekly(opening, on, before)));
    return new Agenda(
        diary.calendar().zone(),
        hours,
        diary.busy(),
        diary.startOf(diary.first()),
        diary.startOf(diary.last().plusDays(1)));
  }

  private static Weekly weekly(Opening opening, Set<DayOfWeek> days, LocalDate earliest) {
    var first =
        earliest
            .datesUntil(earliest.plusDays(7))
            .filter(date -> days.contains(date.getDayOfWeek()))
            .findFirst()
            .orElseThrow();
    var names =
        days.stream().map(day -> day.name().substring(0, 2)).collect(Collectors.joining(","));
    var length = Duration.between(opening.from(), opening.to());
    return new Weekly(
        first,
        "FREQ=WEEKLY;BYDAY=" + names,
        opening.from(),
        length.isPositive() ? length : length.plusDays(1));
  }
}
