package dev.switchboard.workbench.bench;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.CalendarDay;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Days of one calendar that are read at no cost. Until it is told to forget it keeps what is
/// saved; from then on every save is won and forgotten, so that the same wish is a new one each
/// time.
final class ForgetfulDays implements CalendarDays {
  private final Map<LocalDate, CalendarDay> kept = new HashMap<>();
  private boolean forgetting;

  void forget() {
    forgetting = true;
  }

  @Override
  public CalendarDay read(WorkspaceId workspace, CalendarId calendar, LocalDate date) {
    var day = kept.get(date);
    return day == null ? CalendarDay.empty(calendar, date) : day;
  }

  @Override
  public List<CalendarDay> read(
      WorkspaceId workspace, CalendarId calendar, LocalDate from, LocalDate to) {
    return from.datesUntil(to.plusDays(1))
        .filter(kept::containsKey)
        .map(date -> read(workspace, calendar, date))
        .toList();
  }

  @Override
  public Saving save(WorkspaceId workspace, CalendarDay day) {
    var saved = day.withVersion(day.version() + 1);
    if (!forgetting) {
      kept.put(day.date(), saved);
    }
    return new Saving.Saved(saved);
  }

  @Override
  public boolean saveAll(
      WorkspaceId workspace, List<CalendarDay> days, List<CalendarDay> unchanged) {
    days.forEach(day -> save(workspace, day));
    return true;
  }

  @Override
  public List<Due> due(Instant now, int most) {
    return List.of();
  }
}
