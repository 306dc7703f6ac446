package dev.switchboard.domain.notice;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `Notices` for tests.
public final class InMemoryNotices implements Notices {
  private final Map<Key, PlannedNotice> stored = new HashMap<>();

  private record Key(WorkspaceId workspace, NoticeId id) {}

  @Override
  public synchronized Optional<PlannedNotice> find(WorkspaceId workspace, NoticeId id) {
    return Optional.ofNullable(stored.get(new Key(workspace, id)));
  }

  @Override
  public synchronized boolean save(WorkspaceId workspace, PlannedNotice notice) {
    long before = find(workspace, notice.id()).map(PlannedNotice::version).orElse(0L);
    if (before != notice.version()) {
      return false;
    }
    stored.put(new Key(workspace, notice.id()), notice.withVersion(before + 1));
    return true;
  }

  @Override
  public synchronized List<PlannedNotice> list(
      WorkspaceId workspace, Optional<Instant> before, int most) {
    return stored.entrySet().stream()
        .filter(entry -> entry.getKey().workspace().equals(workspace))
        .map(Map.Entry::getValue)
        .filter(notice -> before.map(notice.plannedAt()::isBefore).orElse(true))
        .sorted(Comparator.comparing(PlannedNotice::plannedAt).reversed())
        .limit(most)
        .toList();
  }

  @Override
  public synchronized List<Due> due(Instant by, int most) {
    return stored.entrySet().stream()
        .flatMap(entry ->
            entry.getValue().dueAt().stream()
                .map(at -> new Due(entry.getKey().workspace(), entry.getKey().id(), at)))
        .filter(due -> !due.at().isAfter(by))
        .sorted(Comparator.comparing(Due::at))
        .limit(most)
        .toList();
  }
}
