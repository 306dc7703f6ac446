package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/// Remembers what each calendar offers. What `find` gives may be as old as its cache life.
public interface Calendars {
  Optional<Calendar> find(WorkspaceId workspace, CalendarId id);

  List<Calendar> list(WorkspaceId workspace);

  /// Writes the calendar as the version after the one it carries; empty where somebody else changed
  /// it meanwhile.
  Optional<Calendar> save(WorkspaceId workspace, Calendar calendar);
}
