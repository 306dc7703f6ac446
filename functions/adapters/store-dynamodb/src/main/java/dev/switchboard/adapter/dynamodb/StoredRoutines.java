package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.task.Routine;
import dev.switchboard.domain.task.Routines;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.topology.Tables;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Routines. A save whose answer was lost and that was sent again may end as one that lost a race
/// against itself; whoever saved then reads again.
final class StoredRoutines implements Routines {
  private final StoredTable tasks;

  StoredRoutines(StoredTable tasks) {
    this.tasks = tasks;
  }

  @Override
  public Optional<Routine> find(WorkspaceId workspace, Routine.Id id) {
    return tasks.get(LineKeys.routine(workspace, id)).map(RoutineItem::read);
  }

  @Override
  public boolean save(WorkspaceId workspace, Routine routine) {
    return tasks
        .put(
            LineKeys.routine(workspace, routine.id()),
            RoutineItem.of(routine),
            Condition.version(routine.version()))
        .done();
  }

  @Override
  public void remove(WorkspaceId workspace, Routine.Id id) {
    tasks.delete(LineKeys.routine(workspace, id));
  }

  @Override
  public List<Routine> list(WorkspaceId workspace) {
    var all = Search.partition(LineKeys.routines(workspace));
    return tasks.many().query(all).stream().map(RoutineItem::read).toList();
  }

  @Override
  public List<Due> due(Instant now, int most) {
    var due = Search.due(Tables.DUE, LineKeys.DUE_ROUTINES, Moments.millis(now), most);
    return tasks.many().query(due).stream().map(RoutineItem::due).toList();
  }
}
