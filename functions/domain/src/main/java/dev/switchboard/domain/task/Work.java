package dev.switchboard.domain.task;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.workspace.WorkspaceId;

/// One kind of work: it says what comes next by what has happened so far, and does nothing itself.
/// Asked twice about the same history it wants the same.
public interface Work {
  /// What `delegate_task` calls it.
  String kind();

  Move next(Job job);

  /// A task as its work sees it.
  record Job(WorkspaceId workspace, Agent agent, History history) {
    public Task task() {
      return history.task();
    }

    public Order order() {
      return history.task().order();
    }
  }
}
