package dev.switchboard.domain.task;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/// `Line` for tests.
public final class InMemoryLine implements Line {
  private final Map<WorkspaceId, NavigableSet<Place>> lines = new ConcurrentHashMap<>();

  @Override
  public void stand(WorkspaceId workspace, Place place) {
    line(workspace).add(place);
  }

  @Override
  public void leave(WorkspaceId workspace, Place place) {
    line(workspace).remove(place);
  }

  @Override
  public List<Place> behind(WorkspaceId workspace, Optional<Place> place, int most) {
    var line = line(workspace);
    return place.map(at -> line.tailSet(at, false)).orElse(line).stream().limit(most).toList();
  }

  private NavigableSet<Place> line(WorkspaceId workspace) {
    return lines.computeIfAbsent(workspace, any -> new ConcurrentSkipListSet<>(Place.ORDER));
  }
}
