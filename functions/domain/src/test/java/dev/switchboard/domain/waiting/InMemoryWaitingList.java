package dev.switchboard.domain.waiting;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `WaitingList` for tests.
public final class InMemoryWaitingList implements WaitingList {
  private final Map<Key, Waiting> stored = new HashMap<>();
  private final InstantSource clock;

  public InMemoryWaitingList(InstantSource clock) {
    this.clock = clock;
  }

  private record Key(WorkspaceId workspace, CalendarId calendar, WaitingId id) {}

  @Override
  public synchronized Waiting join(WorkspaceId workspace, Waiting waiting) {
    var key = new Key(workspace, waiting.calendar(), waiting.id());
    return Optional.ofNullable(stored.putIfAbsent(key, waiting)).orElse(waiting);
  }

  @Override
  public synchronized Optional<Waiting> find(
      WorkspaceId workspace, CalendarId calendar, WaitingId id) {
    return Optional.ofNullable(stored.get(new Key(workspace, calendar, id)))
        .filter(waiting -> waiting.livesAt(clock.instant()));
  }

  @Override
  public synchronized List<Waiting> of(WorkspaceId workspace, CalendarId calendar) {
    return stored.entrySet().stream()
        .filter(entry -> entry.getKey().workspace().equals(workspace))
        .map(Map.Entry::getValue)
        .filter(waiting -> waiting.calendar().equals(calendar))
        .filter(waiting -> waiting.livesAt(clock.instant()))
        .sorted(Comparator.comparing(Waiting::since))
        .toList();
  }

  @Override
  public synchronized void told(WorkspaceId workspace, Waiting waiting) {
    stored.computeIfPresent(
        new Key(workspace, waiting.calendar(), waiting.id()),
        (_, before) -> before.told(waiting.told()));
  }

  @Override
  public synchronized void leave(WorkspaceId workspace, CalendarId calendar, WaitingId id) {
    stored.remove(new Key(workspace, calendar, id));
  }
}
