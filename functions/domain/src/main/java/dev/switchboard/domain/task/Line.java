package dev.switchboard.domain.task;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Where the tasks of a workspace stand until there is room: by priority, then by when they were
/// accepted.
public interface Line {
  /// Nothing happens where it stands there already.
  void stand(WorkspaceId workspace, Place place);

  /// Nothing happens where it does not stand there.
  void leave(WorkspaceId workspace, Place place);

  /// The first ones behind this place, or of all where it is empty; everybody who stood there
  /// before is seen.
  List<Place> behind(WorkspaceId workspace, Optional<Place> place, int most);

  /// A task's place, which is always the same.
  record Place(
      TaskId task, AgentId agent, Optional<String> lane, Terms.Priority priority, Instant since) {
    static final Comparator<Place> ORDER =
        Comparator.comparing(Place::priority)
            .thenComparing(Place::since)
            .thenComparing(place -> place.task().value());

    public static Place of(Task task) {
      var order = task.order();
      return new Place(
          task.id(),
          order.agent(),
          order.terms().lane(),
          order.terms().priority(),
          order.createdAt());
    }
  }
}
