package dev.switchboard.workbench.bench.slots;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.CalendarDay;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Days that are read at no cost and never change: every save is won, and forgotten.
record StillDays(Diary diary) implements CalendarDays {
  @Override
  public CalendarDay read(WorkspaceId workspace, CalendarId calendar, LocalDate date) {
    return diary.days().get(index(date));
  }

  @Override
  public List<CalendarDay> read(
      WorkspaceId workspace, CalendarId calendar, LocalDate from, LocalDate to) {
    var days = diary.days();
    var first = Math.max(0, index(from));
    return days.subList(
        Math.min(first, days.size()), Math.clamp(index(to) + 1L, first, days.size()));
  }

  private int index(LocalDate date) {
    return (int) (date.toEpochDay() - diary.first().toEpochDay());
  }

  @Override
  public Saving save(WorkspaceId workspace, CalendarDay day) {
    return new Saving.Saved(day);
  }

  @Override
  public boolean saveAll(
      WorkspaceId workspace, List<CalendarDay> days, List<CalendarDay> unchanged) {
    return true;
  }

  @Override
  public List<Due> due(Instant now, int most) {
    return List.of();
  }
}
