package dev.switchboard.domain.task;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
    var order =
        new Order(
            request.agent(),
            request.kind(),
            request.words(),
            request.inputs(),
            request.origin(),
            request.terms(),
            Optional.empty(),
            clock.instant());
    return submit(workspace, order, TaskId.ofRequest(request.requestKey()));
  }

  Task submit(WorkspaceId workspace, Order order, TaskId id) {
    var now = clock.instant();
    var startAt = order.terms().startAt().filter(now::isBefore).orElse(now);
    boolean soon = isSoon(now, startAt);
    var dueAt = soon ? startAt.plus(UNTAKEN) : startAt;
    var stored = tasks.submit(workspace, Task.first(id, order, dueAt));
    if (soon && stored.status() == TaskStatus.QUEUED) {
      try {
        if (startAt.isAfter(now)) {
          queue.send(workspace, id, Duration.between(now, startAt));
        } else {
          queue.announce(workspace, stored);
        }
      } catch (Fault onlyTheFastPath) {
        // The task is stored as due, and the sweep sends it. A lasting fault meets the sweep too.
      }
    }
    return stored;
  }

  /// Whether a message can have such a delay. What is later, the sweep sends when it is time.
  static boolean isSoon(Instant now, Instant later) {
    return Duration.between(now, later).compareTo(TaskQueue.LONGEST) <= 0;
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
      Terms terms,
      String requestKey) {}
}
