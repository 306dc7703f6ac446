package dev.switchboard.domain.notice;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.InstantSource;

/// The fast path for what is due soon.
record Wake(NoticeQueue queue, InstantSource clock) {
  /// Sends a message that arrives when the notice is due, where that is soon enough for one.
  void soon(WorkspaceId workspace, PlannedNotice notice) {
    notice
        .dueAt()
        .map(due -> Duration.between(clock.instant(), due))
        .filter(wait -> wait.compareTo(NoticeQueue.LONGEST) <= 0)
        .ifPresent(wait -> send(workspace, notice.id(), wait));
  }

  private void send(WorkspaceId workspace, NoticeId id, Duration wait) {
    try {
      queue.send(workspace, id, wait.isNegative() ? Duration.ZERO : wait);
    } catch (Fault onlyTheFastPath) {
      // The notice is stored, and the sweep finds it when it is due.
    }
  }
}
