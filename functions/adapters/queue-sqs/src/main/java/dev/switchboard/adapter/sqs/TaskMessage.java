package dev.switchboard.adapter.sqs;

import dev.switchboard.domain.plain.PlainObject;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.Optional;

/// What travels on the queue of tasks: `{"version":1,"type":"run","workspace":…,"task":…}`, or
/// `{"version":1,"type":"sweep"}`.
public sealed interface TaskMessage {
  /// There is something to do for this task.
  record Run(WorkspaceId workspace, TaskId task) implements TaskMessage, OfWorkspace {
    String written() {
      return Wire.write(
          Wire.record("run").put("workspace", workspace.value()).put("task", task.value()));
    }
  }

  /// It is time to look after what was left behind.
  record Sweep() implements TaskMessage {}

  static Run run(WorkspaceId workspace, TaskId task) {
    return new Run(workspace, task);
  }

  /// Empty where this version cannot read it.
  static Optional<TaskMessage> read(String body) {
    return Wire.read(body)
        .flatMap(fields ->
            switch (fields.textOr("type", "")) {
              case "run" -> run(fields);
              case "sweep" -> Optional.of(new Sweep());
              default -> Optional.empty();
            });
  }

  private static Optional<TaskMessage> run(PlainObject fields) {
    var workspace = fields.text("workspace").flatMap(WorkspaceId::of);
    var task = fields.text("task").flatMap(TaskId::of);
    return workspace.flatMap(ws -> task.map(id -> new Run(ws, id)));
  }
}
