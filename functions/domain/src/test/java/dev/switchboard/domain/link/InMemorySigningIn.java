package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// `SigningIn` for tests.
public final class InMemorySigningIn implements SigningIn {
  private record Key(WorkspaceId workspace, CalendarId calendar, String state) {}

  private final Map<Key, Attempt> stored = new HashMap<>();
  private final InstantSource clock;

  public InMemorySigningIn(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void begin(WorkspaceId workspace, Attempt attempt) {
    stored.put(new Key(workspace, attempt.calendar(), attempt.state()), attempt);
  }

  @Override
  public synchronized Optional<Attempt> take(
      WorkspaceId workspace, CalendarId calendar, String state) {
    return Optional.ofNullable(stored.remove(new Key(workspace, calendar, state)))
        .filter(attempt -> clock.instant().isBefore(attempt.until()));
  }
}
