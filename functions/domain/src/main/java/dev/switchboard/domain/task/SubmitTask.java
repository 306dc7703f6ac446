package dev.switchboard.domain.task;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Accepts work: stored first, then sent. From then on it ends, whatever breaks. A repeat of the
/// request gets the same task.
public final class SubmitTask {
  /// When the sweep sends a task again that no worker has taken.
  static final Duration UNTAKEN = Duration.ofSeconds(60);

  private final Tasks tasks;
  private final TaskQueue queue;
  private final InstantSource clock;

  public SubmitTask(Tasks tasks, TaskQueue queue, InstantSource clock) {
    this.tasks = tasks;
    this.queue = queue;
    this.clock = clock;
  }

  public Task submit(WorkspaceId workspace, Request request) {
    var stored = tasks.submit(workspace, task(request));
    if (stored.status() == TaskStatus.QUEUED) {
      try {
        queue.send(workspace, stored.id(), Duration.ZERO);
      } catch (Fault onlyTheFastPath) {
        // The task is stored as due, and the sweep sends it. A lasting fault meets the sweep too.
      }
    }
    return stored;
  }

  private Task task(Request request) {
    var now = clock.instant();
    return new Task(
        TaskId.ofRequest(request.requestKey()),
        request.agent(),
        request.kind(),
        request.words(),
        request.inputs(),
        request.origin(),
        TaskStatus.QUEUED,
        0,
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Map.of(),
        now,
        now,
        Optional.of(now.plus(UNTAKEN)));
  }

  /// What is wanted of whom.
  ///
  /// @param requestKey the same for each repeat of the same request, and for no other
  public record Request(
      AgentId agent,
      String kind,
      String words,
      Map<String, Object> inputs,
      Origin origin,
      String requestKey) {}
}
