package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// Days where something happens once, after whoever decides has read them and before they write.
final class InterruptedDays implements CalendarDays {
  private final CalendarDays days = new InMemoryCalendarDays();
  private final AtomicReference<Runnable> meanwhile =
      new AtomicReference<>(InterruptedDays::nothing);

  void beforeWriting(Runnable happens) {
    meanwhile.set(happens);
  }

  @Override
  public CalendarDay read(WorkspaceId workspace, CalendarId calendar, LocalDate date) {
    return days.read(workspace, calendar, date);
  }

  @Override
  public List<CalendarDay> read(
      WorkspaceId workspace, CalendarId calendar, LocalDate from, LocalDate to) {
    return days.read(workspace, calendar, from, to);
  }

  @Override
  public Saving save(WorkspaceId workspace, CalendarDay day) {
    meanwhile.getAndSet(InterruptedDays::nothing).run();
    return days.save(workspace, day);
  }

  @Override
  public boolean saveAll(
      WorkspaceId workspace, List<CalendarDay> written, List<CalendarDay> unchanged) {
    meanwhile.getAndSet(InterruptedDays::nothing).run();
    return days.saveAll(workspace, written, unchanged);
  }

  @Override
  public List<Due> due(Instant now, int most) {
    return days.due(now, most);
  }

  private static void nothing() {}
}
