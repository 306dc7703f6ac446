package dev.switchboard.domain.conversation;

import dev.switchboard.domain.conversation.Fact.TaskEnded;
import dev.switchboard.domain.task.FollowEnd;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.Locale;

/// Writes a task's end into the record of the call in which it was delegated.
public final class NoteTaskEnd implements FollowEnd.Listener {
  private final Calls calls;

  public NoteTaskEnd(Calls calls) {
    this.calls = calls;
  }

  /// A branch belongs to the task that began it, and is not noted.
  @Override
  public void ended(WorkspaceId workspace, Task task) {
    var order = task.order();
    if (order.parent().isEmpty()) {
      order.origin().call().ifPresent(call -> note(workspace, task, call));
    }
  }

  private void note(WorkspaceId workspace, Task task, String call) {
    var status = task.status().name().toLowerCase(Locale.ROOT);
    var fact = new TaskEnded(task.id().value(), task.order().kind(), status);
    calls.record(
        CallEvent.ours(
            workspace,
            call,
            task.order().origin().channel(),
            task.id().value(),
            "task." + status,
            task.updatedAt(),
            fact));
  }
}
