package dev.switchboard.adapter.sqs;

import dev.switchboard.domain.workspace.WorkspaceId;

/// A message that is of one workspace, and not of a schedule.
public interface OfWorkspace {
  WorkspaceId workspace();
}
