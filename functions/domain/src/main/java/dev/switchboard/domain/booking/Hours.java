package dev.switchboard.domain.booking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// When a calendar is open, the same every week. A day that is not named is closed.
public record Hours(Map<DayOfWeek, List<Opening>> week) {
  public Hours {
    var sorted = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
    week.forEach((day, openings) -> sorted.put(day, inOrder(day, openings)));
    week = Map.copyOf(sorted);
  }

  public List<Opening> on(LocalDate day) {
    return week.getOrDefault(day.getDayOfWeek(), List.of());
  }

  private static List<Opening> inOrder(DayOfWeek day, List<Opening> openings) {
    var sorted = openings.stream().sorted(Comparator.comparing(Opening::from)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      var before = sorted.get(i - 1).to();
      if (before.equals(LocalTime.MIDNIGHT) || before.isAfter(sorted.get(i).from())) {
        throw new IllegalArgumentException(
            "Openings of %s (%s, %s) must not overlap."
                .formatted(day, sorted.get(i - 1), sorted.get(i)));
      }
    }
    return sorted;
  }
}
