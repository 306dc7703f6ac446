package dev.switchboard.adapter.dynamodb;

import dev.switchboard.adapter.dynamodb.Items.Key;
import dev.switchboard.domain.task.Signal;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.topology.Tables;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The keys of a task, and the attributes of its head that a condition is made of.
///
/// | table | partition | sort | holds |
/// |---|---|---|---|
/// | tasks | `W#ws#TASK#id` | `HEAD` | a task; in `due` while something is left to do |
/// | | `W#ws#TASK#id` | `LONG#HEAD#doc#000` | a piece of what did not fit into an item, here the head |
/// | | `W#ws#TASK#id` | `SIGNAL#key` | what reached it |
/// | | `W#ws#TASK#id` | `STEP#000001` | a step of it |
final class TaskKeys {
  static final String STEPS = "STEP#";
  static final String SIGNALS = "SIGNAL#";
  static final String PIECES = "LONG#";

  /// How many steps and signals there are, and how many signals its last worker knew.
  static final String STEP_COUNT = "steps";

  static final String SIGNAL_COUNT = "signals";
  static final String SIGNALS_KNOWN = "signalsKnown";
  static final String READY_AT = "readyAt";

  /// The last step that is in its workspace's spending, and since when its last worker has had it.
  static final String COUNTED = "counted";

  static final String TAKEN_AT = "takenAt";

  /// Which request wrote last, so that one that is sent again knows its own writing.
  static final String MARK = "mark";

  static final String RESULT = "result";
  static final String ERROR = "error";
  private static final String HEAD = "HEAD";

  private TaskKeys() {}

  static Key head(WorkspaceId workspace, TaskId id) {
    return new Key(Items.of(workspace) + "#TASK#" + id, HEAD);
  }

  static Key step(Key head, int number) {
    return new Key(head.pk(), "%s%06d".formatted(STEPS, number));
  }

  static Key signal(Key head, Signal signal) {
    return new Key(head.pk(), SIGNALS + signal.key());
  }

  /// The key of `due` that a task is under, as long as it is there.
  static String dueShard(TaskId id) {
    return dueShard(Math.floorMod(id.value().hashCode(), Tables.SHARDS_OF_TASKS));
  }

  static Stream<String> dueShards() {
    return IntStream.range(0, Tables.SHARDS_OF_TASKS).mapToObj(TaskKeys::dueShard);
  }

  private static String dueShard(int number) {
    return number == 0 ? Items.DUE_TASKS : Items.DUE_TASKS + "#" + number;
  }

  static boolean isHead(Fields item) {
    return item.text(Items.SK).equals(HEAD);
  }
}
