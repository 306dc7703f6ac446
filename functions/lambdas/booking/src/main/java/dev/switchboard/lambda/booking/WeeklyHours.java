package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.domain.booking.Hours;
import dev.switchboard.domain.booking.Opening;
import dev.switchboard.lambda.booking.CalendarJson.OpeningJson;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads and writes the hours of a week, day by day under the days' English names.
final class WeeklyHours {
  private WeeklyHours() {}

  static Hours read(@Nullable Map<String, @Nullable List<OpeningJson>> sent) {
    var week = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
    if (sent != null) {
      sent.forEach((name, openings) -> {
        var field = "hours." + name;
        var day = Fields.form(field, name, WeeklyHours::day, "a day of the week, in lower case");
        week.put(day, Openings.read(field, openings == null ? List.of() : openings));
      });
    }
    return Fields.made("hours", () -> new Hours(week));
  }

  private static Optional<DayOfWeek> day(String name) {
    return Stream.of(DayOfWeek.values()).filter(day -> name(day).equals(name)).findFirst();
  }

  private static String name(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  static Map<String, @Nullable List<OpeningJson>> write(Hours hours) {
    var week = new LinkedHashMap<String, @Nullable List<OpeningJson>>();
    for (var day : DayOfWeek.values()) {
      var openings = hours.week().getOrDefault(day, List.of());
      if (!openings.isEmpty()) {
        week.put(name(day), Openings.write(openings));
      }
    }
    return week;
  }
}
