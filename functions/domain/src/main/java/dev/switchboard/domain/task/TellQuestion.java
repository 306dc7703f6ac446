package dev.switchboard.domain.task;

import dev.switchboard.domain.workspace.WorkspaceId;

/// Has the owner told of a question.
public interface TellQuestion {
  /// A repeat tells nothing new.
  ///
  /// @param asked the step that asked
  void tell(WorkspaceId workspace, Task task, Step asked);
}
