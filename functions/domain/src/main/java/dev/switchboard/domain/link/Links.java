package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Remembers which calendars are linked, and how each link stands.
public interface Links {
  /// Sees every write that was acknowledged before.
  Optional<Link> find(WorkspaceId workspace, CalendarId calendar);

  /// May be as old as the store's cache life, also where there is none; asked while a caller waits.
  Optional<Link> recent(WorkspaceId workspace, CalendarId calendar);

  /// Writes the link as the version after the one it carries, if that one is still the stored one;
  /// empty where somebody else changed it meanwhile.
  Optional<Link> save(WorkspaceId workspace, Link link);

  /// Removing what is not there changes nothing.
  void remove(WorkspaceId workspace, CalendarId calendar);

  /// Links whose turn is due, of every workspace, the longest due first.
  List<Due> due(Instant now, int most);

  /// Where somebody should act.
  record Due(WorkspaceId workspace, CalendarId calendar) {}
}
