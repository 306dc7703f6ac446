package dev.switchboard.domain.task;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `Routines` for tests.
public final class InMemoryRoutines implements Routines {
  private record Name(WorkspaceId workspace, Routine.Id id) {}

  private final Map<Name, Routine> stored = new HashMap<>();

  @Override
  public synchronized Optional<Routine> find(WorkspaceId workspace, Routine.Id id) {
    return Optional.ofNullable(stored.get(new Name(workspace, id)));
  }

  @Override
  public synchronized boolean save(WorkspaceId workspace, Routine routine) {
    long version = find(workspace, routine.id()).map(Routine::version).orElse(0L);
    if (version != routine.version()) {
      return false;
    }
    stored.put(
        new Name(workspace, routine.id()),
        new Routine(
            routine.id(),
            routine.wanted(),
            routine.recurrence(),
            routine.paused(),
            routine.next(),
            version + 1));
    return true;
  }

  @Override
  public synchronized void remove(WorkspaceId workspace, Routine.Id id) {
    stored.remove(new Name(workspace, id));
  }

  @Override
  public synchronized List<Routine> list(WorkspaceId workspace) {
    return stored.entrySet().stream()
        .filter(each -> each.getKey().workspace().equals(workspace))
        .map(Map.Entry::getValue)
        .sorted(Comparator.comparing(routine -> routine.id().value()))
        .toList();
  }

  @Override
  public synchronized List<Due> due(Instant now, int most) {
    return stored.entrySet().stream()
        .flatMap(each ->
            each
                .getValue()
                .next()
                .filter(at -> !at.isAfter(now))
                .map(at -> new Due(each.getKey().workspace(), each.getKey().id(), at))
                .stream())
        .sorted(Comparator.comparing(Due::at))
        .limit(most)
        .toList();
  }
}
