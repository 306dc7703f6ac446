package dev.switchboard.domain.notice;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// `NoticeQueue` for tests: remembers what was sent.
public final class InMemoryNoticeQueue implements NoticeQueue {
  private final List<Sent> sent = new CopyOnWriteArrayList<>();

  @Override
  public void send(WorkspaceId workspace, NoticeId id, Duration delay) {
    sent.add(new Sent(workspace, id, delay));
  }

  /// In the order of sending.
  public List<Sent> sent() {
    return List.copyOf(sent);
  }

  /// A message for a sender.
  public record Sent(WorkspaceId workspace, NoticeId id, Duration delay) {}
}
