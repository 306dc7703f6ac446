package dev.switchboard.adapter.dynamodb;

import dev.switchboard.adapter.dynamodb.Items.Key;
import dev.switchboard.domain.task.Line.Place;
import dev.switchboard.domain.task.Routine;
import dev.switchboard.domain.task.Terms.Priority;
import dev.switchboard.domain.workspace.WorkspaceId;

/// The keys of what decides when the tasks of a workspace run: in the table of tasks.
///
/// | partition | sort | holds |
/// |---|---|---|
/// | `W#ws#GATE` | `GATE` | who is inside, and the limits |
/// | `W#ws#LINE` | `priority#accepted#task` | who stands in line |
/// | `W#ws#ROUTINES` | `ROUTINE#id` | a routine; in `due` unless paused |
final class LineKeys {
  static final String DUE_ROUTINES = "routines";
  private static final String ROUTINE = "ROUTINE#";

  private LineKeys() {}

  static Key gate(WorkspaceId workspace) {
    return new Key(Items.of(workspace) + "#GATE", "GATE");
  }

  static String line(WorkspaceId workspace) {
    return Items.of(workspace) + "#LINE";
  }

  static Key place(WorkspaceId workspace, Place place) {
    var sort =
        "%d#%s#%s".formatted(rank(place.priority()), Moments.text(place.since()), place.task());
    return new Key(line(workspace), sort);
  }

  /// Whoever goes first has the lowest.
  private static int rank(Priority priority) {
    return switch (priority) {
      case HIGH -> 0;
      case NORMAL -> 1;
      case LOW -> 2;
    };
  }

  static String routines(WorkspaceId workspace) {
    return Items.of(workspace) + "#ROUTINES";
  }

  static Key routine(WorkspaceId workspace, Routine.Id id) {
    return new Key(routines(workspace), ROUTINE + id);
  }

  static Routine.Id routineOf(Fields item) {
    return new Routine.Id(item.text(Items.SK).substring(ROUTINE.length()));
  }
}
