package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// `Grants` for tests.
public final class InMemoryGrants implements Grants {
  private record Key(WorkspaceId workspace, CalendarId calendar) {}

  private final Map<Key, Grant> stored = new HashMap<>();

  @Override
  public synchronized Optional<Grant> find(WorkspaceId workspace, CalendarId calendar) {
    return Optional.ofNullable(stored.get(new Key(workspace, calendar)));
  }

  @Override
  public synchronized boolean save(WorkspaceId workspace, Grant grant) {
    var version = find(workspace, grant.calendar()).map(Grant::version).orElse(0L);
    if (version != grant.version()) {
      return false;
    }
    stored.put(
        new Key(workspace, grant.calendar()),
        new Grant(
            grant.calendar(), grant.mailbox(), grant.credential(), grant.access(), version + 1));
    return true;
  }

  @Override
  public synchronized void forget(WorkspaceId workspace, CalendarId calendar) {
    stored.remove(new Key(workspace, calendar));
  }
}
