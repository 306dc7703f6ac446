package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `Calendars` for tests.
public final class InMemoryCalendars implements Calendars {
  private final Map<WorkspaceId, Map<CalendarId, Calendar>> stored = new HashMap<>();

  @Override
  public synchronized Optional<Calendar> find(WorkspaceId workspace, CalendarId id) {
    return Optional.ofNullable(of(workspace).get(id));
  }

  @Override
  public synchronized List<Calendar> list(WorkspaceId workspace) {
    return of(workspace).values().stream()
        .sorted(Comparator.comparing(calendar -> calendar.id().value()))
        .toList();
  }

  @Override
  public synchronized Optional<Calendar> save(WorkspaceId workspace, Calendar calendar) {
    if (calendar.version() != find(workspace, calendar.id()).map(Calendar::version).orElse(0L)) {
      return Optional.empty();
    }
    var saved = calendar.withVersion(calendar.version() + 1);
    of(workspace).put(saved.id(), saved);
    return Optional.of(saved);
  }

  private Map<CalendarId, Calendar> of(WorkspaceId workspace) {
    return stored.computeIfAbsent(workspace, any -> new HashMap<>());
  }
}
