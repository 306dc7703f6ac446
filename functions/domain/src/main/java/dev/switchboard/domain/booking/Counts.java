package dev.switchboard.domain.booking;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How many appointments days and weeks have, where there is a limit to that.
final class Counts {
  private final Limits limits;
  private final Map<LocalDate, Integer> onDay = new HashMap<>();
  private final Map<LocalDate, Integer> fromMonday = new HashMap<>();

  Counts(Calendar calendar, Viewer viewer, List<CalendarDay> days) {
    this.limits = calendar.limits();
    if (limits.perDay().isPresent() || limits.perWeek().isPresent()) {
      for (var day : days) {
        int count = viewer.count(day);
        onDay.put(day.date(), count);
        fromMonday.merge(Plan.monday(day.date()), count, Integer::sum);
      }
    }
  }

  boolean allowOneMore(LocalDate day) {
    return onDay.isEmpty()
        || limits.allowOneMore(
            onDay.getOrDefault(day, 0), fromMonday.getOrDefault(Plan.monday(day), 0));
  }
}
