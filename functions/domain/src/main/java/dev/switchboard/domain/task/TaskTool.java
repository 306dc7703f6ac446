package dev.switchboard.domain.task;

import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.reasoning.ToolSpec;
import dev.switchboard.domain.task.Move.Effect;
import dev.switchboard.domain.task.Work.Job;
import java.util.List;

/// Something that a model may have done for a task. Whose calendar, account or endpoint it is about
/// follows from the task; no argument of a model can change it.
public interface TaskTool {
  ToolSpec spec();

  /// What the call leads to: a `Deed.Returned` of this call.
  Effect use(Job job, ToolCall call);

  /// The tools of a task.
  interface Toolbox {
    List<TaskTool> of(Job job);
  }
}
