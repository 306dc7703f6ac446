package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// What calendars offer.
final class StoredCalendars implements Calendars {
  private final StoredTable directory;
  private final Fresh<Id, Calendar> found;

  private record Id(WorkspaceId workspace, CalendarId id) {}

  StoredCalendars(StoredTable directory, InstantSource clock, Duration cacheLife) {
    this.directory = directory;
    this.found = new Fresh<>(clock, cacheLife);
  }

  @Override
  public Optional<Calendar> find(WorkspaceId workspace, CalendarId id) {
    return found.get(
        new Id(workspace, id),
        () -> directory.get(Items.calendar(workspace, id)).map(CalendarItem::read));
  }

  @Override
  public List<Calendar> list(WorkspaceId workspace) {
    return directory.many().query(Search.beginning(Items.of(workspace), Items.CALENDARS)).stream()
        .map(CalendarItem::read)
        .toList();
  }

  @Override
  public Optional<Calendar> save(WorkspaceId workspace, Calendar calendar) {
    var version = calendar.version() + 1;
    var change =
        Change.where(Condition.version(calendar.version()))
            .set(Items.VERSION, version)
            .set(Items.DOC, CalendarItem.doc(calendar).values());
    try {
      var written = directory.update(Items.calendar(workspace, calendar.id()), change);
      return written.done() ? Optional.of(calendar.withVersion(version)) : Optional.empty();
    } finally {
      found.drop(new Id(workspace, calendar.id())::equals);
    }
  }
}
