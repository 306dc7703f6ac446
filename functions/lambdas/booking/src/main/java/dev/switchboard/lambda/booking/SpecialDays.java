package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.booking.Hours;
import dev.switchboard.domain.booking.SpecialDay;
import dev.switchboard.lambda.booking.CalendarJson.OverrideJson;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads and writes the dates on which other hours count.
final class SpecialDays {
  private SpecialDays() {}

  static Hours read(Hours week, @Nullable List<OverrideJson> sent) {
    var special = new HashMap<LocalDate, SpecialDay>();
    var overrides = sent == null ? List.<OverrideJson>of() : sent;
    for (int i = 0; i < overrides.size(); i++) {
      var field = "overrides[%d]".formatted(i);
      var date =
          Dates.read(field + ".date", Fields.given(field + ".date", overrides.get(i).date()));
      if (special.put(date, day(field, overrides.get(i))) != null) {
        throw ProblemException.field(field + ".date", "must not be the date of another one.");
      }
    }
    return Fields.made("overrides", () -> new Hours(week.week(), special));
  }

  private static SpecialDay day(String field, OverrideJson sent) {
    var openings = sent.openings();
    return new SpecialDay(
        openings == null ? List.of() : Openings.read(field + ".openings", openings),
        Optional.ofNullable(sent.note()));
  }

  static List<OverrideJson> write(Hours hours) {
    return hours.overrides().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(override ->
            new OverrideJson(
                override.getKey().toString(),
                Openings.write(override.getValue().openings()),
                override.getValue().note().orElse(null)))
        .toList();
  }
}
