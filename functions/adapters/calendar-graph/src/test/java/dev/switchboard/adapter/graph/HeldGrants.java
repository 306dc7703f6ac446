package dev.switchboard.adapter.graph;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.link.Grant;
import dev.switchboard.domain.link.Grants;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// `Grants` of one workspace, in memory.
final class HeldGrants implements Grants {
  private final Map<CalendarId, Grant> grants = new ConcurrentHashMap<>();

  /// Runs once, just before the next save.
  volatile Runnable beforeSave = () -> {};

  @Override
  public Optional<Grant> find(WorkspaceId workspace, CalendarId calendar) {
    return Optional.ofNullable(grants.get(calendar));
  }

  @Override
  public boolean save(WorkspaceId workspace, Grant grant) {
    var first = beforeSave;
    beforeSave = () -> {};
    first.run();
    synchronized (this) {
      long stored = find(workspace, grant.calendar()).map(Grant::version).orElse(0L);
      if (stored != grant.version()) {
        return false;
      }
      grants.put(
          grant.calendar(),
          new Grant(
              grant.calendar(), grant.mailbox(), grant.credential(), grant.access(), stored + 1));
      return true;
    }
  }

  @Override
  public void forget(WorkspaceId workspace, CalendarId calendar) {
    grants.remove(calendar);
  }
}
