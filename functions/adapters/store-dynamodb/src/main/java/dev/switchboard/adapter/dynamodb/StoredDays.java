package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.CalendarDay;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.CalendarDays.Saving.Conflict;
import dev.switchboard.domain.booking.CalendarDays.Saving.Saved;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.topology.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Days of calendars. Nothing is kept in memory: a booking decides on what is stored. A save whose
/// answer was lost and that was sent again may end as a conflict with itself; what is stored then
/// says so.
final class StoredDays implements CalendarDays {
  private final StoredTable days;

  StoredDays(StoredTable days) {
    this.days = days;
  }

  @Override
  public CalendarDay read(WorkspaceId workspace, CalendarId calendar, LocalDate date) {
    return days.get(Items.day(workspace, calendar, date))
        .map(DayItem::read)
        .orElseGet(() -> CalendarDay.empty(calendar, date));
  }

  @Override
  public List<CalendarDay> read(
      WorkspaceId workspace, CalendarId calendar, LocalDate from, LocalDate to) {
    var span =
        Search.between(Items.day(workspace, calendar, from), Items.day(workspace, calendar, to));
    return days.many().query(span).stream().map(DayItem::read).toList();
  }

  @Override
  public Saving save(WorkspaceId workspace, CalendarDay day) {
    var key = Items.day(workspace, day.calendar(), day.date());
    return switch (days.update(key, DayItem.save(day))) {
      case Written.Done _ -> new Saved(day.withVersion(day.version() + 1));
      case Written.Refused refused ->
          new Conflict(
              refused
                  .stored()
                  .map(DayItem::read)
                  .orElseGet(() -> CalendarDay.empty(day.calendar(), day.date())));
    };
  }

  @Override
  public boolean saveAll(
      WorkspaceId workspace, List<CalendarDay> changed, List<CalendarDay> unchanged) {
    if (changed.size() == 1 && unchanged.isEmpty()) {
      return save(workspace, changed.getFirst()) instanceof Saved;
    }
    var transaction = days.transaction();
    changed.forEach(day ->
        transaction.update(Items.day(workspace, day.calendar(), day.date()), DayItem.save(day)));
    unchanged.forEach(day ->
        transaction.check(
            Items.day(workspace, day.calendar(), day.date()), Condition.version(day.version())));
    return transaction.write().isEmpty();
  }

  @Override
  public List<Due> due(Instant now, int most) {
    var due = Search.due(Tables.DUE, Items.DUE_BOOKINGS, Moments.millis(now), most);
    return days.many().query(due).stream().map(DayItem::due).toList();
  }
}
