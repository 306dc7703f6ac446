package dev.switchboard.domain.task;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;

/// One kind of work. It may be run again after a crash, so what it does outside must bear repeating
/// under the same key.
public interface Work {
  /// What `delegate_task` calls it.
  String kind();

  /// Runs within the lease; a passing fault has it tried again, a lasting one ends it as failed.
  Outcome run(WorkspaceId workspace, Agent agent, Task task, Journal journal);

  /// How a run can end.
  sealed interface Outcome {
    record Done(String result) implements Outcome {}

    /// It cannot be done; `why` tells the owner what to mend.
    record Failed(String why) implements Outcome {}

    /// It is too early; this does not count as an attempt.
    record Later(Duration delay, String why) implements Outcome {}
  }

  /// Where work notes what it has done.
  interface Journal {
    /// Notes a step and extends the lease. Throws a passing fault where another worker has taken
    /// over.
    void note(String step, String detail);
  }
}
