package dev.switchboard.domain.task;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/// Keeps the lease of a worker that is waiting for the outside, and stops it where it has lost the
/// task or the task is cancelled.
final class Heart {
  static final Duration BEAT = Duration.ofSeconds(8);

  private final Workshop workshop;
  private final WorkspaceId workspace;
  private final History known;
  private final Thread worker = Thread.currentThread();
  private volatile Instant leaseUntil;

  Heart(Workshop workshop, WorkspaceId workspace, History known) {
    this.workshop = workshop;
    this.workspace = workspace;
    this.known = known;
    this.leaseUntil = known.task().leaseUntil().orElse(Instant.MIN);
  }

  /// Whoever waits is interrupted, and answers an interruption with a passing fault.
  <T> T during(Supplier<T> waiting) {
    try (var _ = workshop.pulse().every(BEAT, this::beat)) {
      return waiting.get();
    } finally {
      Thread.interrupted();
    }
  }

  private void beat() {
    var until = workshop.clock().instant().plus(RunTask.LEASE);
    try {
      var task = known.task();
      var current = workshop.tasks().beat(workspace, task.id(), task.fence(), until);
      if (current.isEmpty() || isCancelled(current.get())) {
        worker.interrupt();
        return;
      }
      leaseUntil = until;
    } catch (Fault missedBeat) {
      // The next beat may reach the store.
    }
    if (!workshop.clock().instant().isBefore(leaseUntil)) {
      worker.interrupt();
    }
  }

  private boolean isCancelled(Task current) {
    return current.signals() > known.signals().size()
        && workshop
            .tasks()
            .read(workspace, current.id())
            .filter(history -> history.signals().stream().anyMatch(Signal.Cancel.class::isInstance))
            .isPresent();
  }
}
