package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `Links` for tests.
public final class InMemoryLinks implements Links {
  private final Map<Due, Link> stored = new HashMap<>();

  @Override
  public synchronized Optional<Link> find(WorkspaceId workspace, CalendarId calendar) {
    return Optional.ofNullable(stored.get(new Due(workspace, calendar)));
  }

  @Override
  public Optional<Link> recent(WorkspaceId workspace, CalendarId calendar) {
    return find(workspace, calendar);
  }

  @Override
  public synchronized Optional<Link> save(WorkspaceId workspace, Link link) {
    if (link.version() != find(workspace, link.calendar()).map(Link::version).orElse(0L)) {
      return Optional.empty();
    }
    var saved = link.withVersion(link.version() + 1);
    stored.put(new Due(workspace, link.calendar()), saved);
    return Optional.of(saved);
  }

  @Override
  public synchronized void remove(WorkspaceId workspace, CalendarId calendar) {
    stored.remove(new Due(workspace, calendar));
  }

  @Override
  public synchronized List<Due> due(Instant now, int most) {
    return stored.entrySet().stream()
        .filter(each -> each.getValue().turn().due().filter(at -> !at.isAfter(now)).isPresent())
        .sorted(Comparator.comparing(each -> each.getValue().turn().due().orElseThrow()))
        .map(Map.Entry::getKey)
        .limit(most)
        .toList();
  }
}
