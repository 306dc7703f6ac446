package dev.switchboard.domain.notice;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;

/// Wakes a sender for a notice. Only the id travels; a lost message costs only time, because the
/// sweep sends it again.
public interface NoticeQueue {
  /// The longest delay of a message.
  Duration LONGEST = Duration.ofMinutes(15);

  /// Sends after a delay of at most the longest one, and never before it is over.
  void send(WorkspaceId workspace, NoticeId id, Duration delay);
}
