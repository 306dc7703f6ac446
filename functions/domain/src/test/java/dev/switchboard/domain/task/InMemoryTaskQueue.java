package dev.switchboard.domain.task;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// `TaskQueue` for tests: remembers what was sent.
public final class InMemoryTaskQueue implements TaskQueue {
  private final List<Sent> sent = new CopyOnWriteArrayList<>();

  @Override
  public void send(WorkspaceId workspace, TaskId id, Duration delay) {
    sent.add(new Sent(workspace, id, delay));
  }

  /// In the order of sending.
  public List<Sent> sent() {
    return List.copyOf(sent);
  }

  /// A message for a worker.
  public record Sent(WorkspaceId workspace, TaskId id, Duration delay) {}
}
