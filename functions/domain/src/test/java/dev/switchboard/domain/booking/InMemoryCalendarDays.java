package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.CalendarDays.Saving.Conflict;
import dev.switchboard.domain.booking.CalendarDays.Saving.Saved;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// `CalendarDays` for tests.
public final class InMemoryCalendarDays implements CalendarDays {
  private final Map<Due, CalendarDay> stored = new HashMap<>();

  @Override
  public synchronized CalendarDay read(WorkspaceId workspace, CalendarId calendar, LocalDate date) {
    return stored.getOrDefault(
        new Due(workspace, calendar, date), CalendarDay.empty(calendar, date));
  }

  @Override
  public synchronized List<CalendarDay> read(
      WorkspaceId workspace, CalendarId calendar, LocalDate from, LocalDate to) {
    return from.datesUntil(to.plusDays(1))
        .map(date -> read(workspace, calendar, date))
        .filter(day -> day.version() > 0)
        .toList();
  }

  @Override
  public synchronized Saving save(WorkspaceId workspace, CalendarDay day) {
    var before = read(workspace, day.calendar(), day.date());
    if (before.version() != day.version()) {
      return new Conflict(before);
    }
    var saved = day.withVersion(day.version() + 1);
    stored.put(new Due(workspace, day.calendar(), day.date()), saved);
    return new Saved(saved);
  }

  @Override
  public synchronized boolean saveAll(
      WorkspaceId workspace, List<CalendarDay> days, List<CalendarDay> unchanged) {
    boolean newest =
        Stream.concat(days.stream(), unchanged.stream())
            .allMatch(
                day -> read(workspace, day.calendar(), day.date()).version() == day.version());
    if (newest) {
      days.forEach(day -> save(workspace, day));
    }
    return newest;
  }

  @Override
  public synchronized List<Due> due(Instant now, int most) {
    return stored.entrySet().stream()
        .filter(
            entry -> entry.getValue().followUpsDue().filter(due -> !due.isAfter(now)).isPresent())
        .sorted(Comparator.comparing(entry -> entry.getValue().followUpsDue().orElseThrow()))
        .map(Map.Entry::getKey)
        .limit(most)
        .toList();
  }
}
