package dev.switchboard.domain.notice;

import dev.switchboard.domain.workspace.WorkspaceId;

/// Writes the notices of its types at the moment when they go out, from what is stored then.
public interface Author {
  boolean writes(String type);

  Writing write(WorkspaceId workspace, PlannedNotice planned);

  /// What there is to tell.
  sealed interface Writing {
    record Written(Notice notice) implements Writing {}

    /// It is not true any more, or nobody needs it.
    record Obsolete(String why) implements Writing {}
  }
}
