package dev.switchboard.domain.task;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;

/// Notes steps under the fence of one taking, and extends its lease with each.
final class LeasedJournal implements Work.Journal {
  private final Tasks tasks;
  private final WorkspaceId workspace;
  private final Task task;
  private final InstantSource clock;
  private int number;

  LeasedJournal(Tasks tasks, WorkspaceId workspace, Task task, InstantSource clock) {
    this.tasks = tasks;
    this.workspace = workspace;
    this.task = task;
    this.clock = clock;
    this.number = task.steps().stream().mapToInt(Step::number).max().orElse(0);
  }

  @Override
  public void note(String step, String detail) {
    var now = clock.instant();
    number++;
    var record = new Step(number, task.fence(), step, detail, now);
    if (!tasks.record(workspace, task.id(), task.fence(), record, now.plus(RunTask.LEASE))) {
      throw new Fault.Passing("Another worker has task %s by now.".formatted(task.id()));
    }
  }
}
