package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.domain.booking.Hours;
import dev.switchboard.domain.booking.Opening;
import dev.switchboard.lambda.booking.CalendarJson.OpeningJson;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads and writes the hours of a week, day by day under the days' English names.
final class WeeklyHours {
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
  private static final String END_OF_DAY = "24:00";

  private WeeklyHours() {}

  static Hours read(@Nullable Map<String, @Nullable List<OpeningJson>> sent) {
    var week = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
    if (sent != null) {
      sent.forEach((name, openings) -> {
        var field = "hours." + name;
        var day = Fields.form(field, name, WeeklyHours::day, "a day of the week, in lower case");
        week.put(day, openings(field, openings == null ? List.of() : openings));
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

  private static List<Opening> openings(String field, List<OpeningJson> sent) {
    return IntStream.range(0, sent.size())
        .mapToObj(i -> opening("%s[%d]".formatted(field, i), sent.get(i)))
        .toList();
  }

  private static Opening opening(String field, OpeningJson sent) {
    var from = time(field + ".from", sent.from());
    var to = time(field + ".to", sent.to());
    return Fields.made(field, () -> new Opening(from, to));
  }

  private static LocalTime time(String field, @Nullable String text) {
    return Fields.form(
        field,
        Fields.given(field, text),
        given ->
            given.equals(END_OF_DAY)
                ? Optional.of(LocalTime.MIDNIGHT)
                : Optional.of(given).filter(TIME.asMatchPredicate()).map(LocalTime::parse),
        "a time of the day, such as 09:30");
  }

  static Map<String, @Nullable List<OpeningJson>> write(Hours hours) {
    var week = new LinkedHashMap<String, @Nullable List<OpeningJson>>();
    for (var day : DayOfWeek.values()) {
      var openings = hours.week().getOrDefault(day, List.of());
      if (!openings.isEmpty()) {
        week.put(name(day), openings.stream().map(WeeklyHours::write).toList());
      }
    }
    return week;
  }

  private static OpeningJson write(Opening opening) {
    boolean dayEnds = opening.to().equals(LocalTime.MIDNIGHT);
    return new OpeningJson(
        opening.from().toString(), dayEnds ? END_OF_DAY : opening.to().toString());
  }
}
