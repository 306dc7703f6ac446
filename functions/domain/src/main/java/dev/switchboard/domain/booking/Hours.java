package dev.switchboard.domain.booking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// When a calendar is open: the same every week, but for some dates. A day that is not named is
/// closed, once what began the day before is over.
///
/// @param overrides what counts instead on these dates
public record Hours(Map<DayOfWeek, List<Opening>> week, Map<LocalDate, SpecialDay> overrides) {
  public Hours {
    var sorted = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
    week.forEach((day, openings) -> sorted.put(day, inOrder(day.toString(), openings)));
    week = Map.copyOf(sorted);
    var special = new HashMap<LocalDate, SpecialDay>();
    overrides.forEach((date, day) ->
        special.put(date, new SpecialDay(inOrder(date.toString(), day.openings()), day.note())));
    overrides = Map.copyOf(special);
  }

  /// The same on every date.
  public Hours(Map<DayOfWeek, List<Opening>> week) {
    this(week, Map.of());
  }

  /// The openings that begin on this day.
  public List<Opening> on(LocalDate day) {
    var special =
        overrides.isEmpty()
            ? Optional.<SpecialDay>empty()
            : Optional.ofNullable(overrides.get(day));
    return special.isPresent()
        ? special.get().openings()
        : week.getOrDefault(day.getDayOfWeek(), List.of());
  }

  /// Whether something may still be open from the day before.
  boolean goPastMidnight() {
    return Stream.concat(
            week.values().stream(), overrides.values().stream().map(SpecialDay::openings))
        .flatMap(List::stream)
        .anyMatch(Opening::isPastMidnight);
  }

  private static List<Opening> inOrder(String day, List<Opening> openings) {
    var sorted = openings.stream().sorted(Comparator.comparing(Opening::from)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      var before = sorted.get(i - 1);
      if (!before.to().isAfter(before.from()) || before.to().isAfter(sorted.get(i).from())) {
        throw new IllegalArgumentException(
            "Openings of %s (%s, %s) must not overlap."
                .formatted(day, sorted.get(i - 1), sorted.get(i)));
      }
    }
    return sorted;
  }
}
