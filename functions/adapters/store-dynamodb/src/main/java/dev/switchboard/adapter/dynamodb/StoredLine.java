package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.task.Line;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.Terms.Priority;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/// Lines: one item for each who stands there, in the order of their keys.
final class StoredLine implements Line {
  private static final String SINCE = "since";

  private final StoredTable tasks;

  StoredLine(StoredTable tasks) {
    this.tasks = tasks;
  }

  @Override
  public void stand(WorkspaceId workspace, Place place) {
    var item =
        new Fields()
            .put("task", place.task().value())
            .put(Items.AGENT, place.agent().value())
            .putText("lane", place.lane())
            .put("priority", place.priority().name())
            .put(SINCE, place.since());
    tasks.put(LineKeys.place(workspace, place), item, Condition.NONE);
  }

  @Override
  public void leave(WorkspaceId workspace, Place place) {
    tasks.delete(LineKeys.place(workspace, place));
  }

  @Override
  public List<Place> behind(WorkspaceId workspace, Optional<Place> place, int most) {
    var after = place.map(at -> LineKeys.place(workspace, at).sk());
    var search = Search.after(LineKeys.line(workspace), after, most);
    return tasks.many().query(search).stream().map(StoredLine::read).toList();
  }

  private static Place read(Fields item) {
    return new Place(
        new TaskId(item.text("task")),
        new AgentId(item.text(Items.AGENT)),
        item.maybeText("lane"),
        Priority.valueOf(item.text("priority")),
        item.time(SINCE));
  }
}
