package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.booking.Hours;
import dev.switchboard.domain.booking.Opening;
import dev.switchboard.domain.booking.SpecialDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How the opening hours of a calendar are stored: a map of weekdays, and a list of dates on which
/// other hours count, which older items do not have.
final class HoursItem {
  private HoursItem() {}

  static Fields week(Hours hours) {
    var week = new Fields();
    hours.week().forEach((day, openings) -> week.put(day.name(), openings(openings)));
    return week;
  }

  static List<Fields> overrides(Hours hours) {
    return hours.overrides().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(override ->
            new Fields()
                .put("date", override.getKey().toString())
                .put("openings", openings(override.getValue().openings()))
                .putText("note", override.getValue().note()))
        .toList();
  }

  private static List<Fields> openings(List<Opening> openings) {
    return openings.stream()
        .map(opening ->
            new Fields().put("from", opening.from().toString()).put("to", opening.to().toString()))
        .toList();
  }

  static Hours read(Fields week, List<Fields> overrides) {
    var hours = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      if (week.has(day.name())) {
        hours.put(day, openings(week, day.name()));
      }
    }
    var special = new HashMap<LocalDate, SpecialDay>();
    for (var each : overrides) {
      special.put(
          LocalDate.parse(each.text("date")),
          new SpecialDay(openings(each, "openings"), each.maybeText("note")));
    }
    return new Hours(hours, special);
  }

  private static List<Opening> openings(Fields in, String name) {
    return in.each(name).stream()
        .map(opening ->
            new Opening(LocalTime.parse(opening.text("from")), LocalTime.parse(opening.text("to"))))
        .toList();
  }
}
