package dev.switchboard.domain.task;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/// A line that fails as the weather has it.
record ShakyLine(InMemoryLine store, Weather weather) implements Line {
  @Override
  public void stand(WorkspaceId workspace, Place place) {
    weather.write(() -> {
      store.stand(workspace, place);
      return true;
    });
  }

  @Override
  public void leave(WorkspaceId workspace, Place place) {
    weather.write(() -> {
      store.leave(workspace, place);
      return true;
    });
  }

  @Override
  public List<Place> behind(WorkspaceId workspace, Optional<Place> place, int most) {
    return weather.read(() -> store.behind(workspace, place, most));
  }
}
