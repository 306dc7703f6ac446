package dev.switchboard.domain.task;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;

/// Changes a gate as it is now: reads it, decides, and saves it, again and again until nobody else
/// saved it in between.
record Swing(Gates gates, Line line, TaskQueue queue, InstantSource clock) {
  private static final int MOST_TRIES = 100;

  /// What becomes of the gate, and what that means to whoever wanted it.
  ///
  /// @param gate empty where it stays as it is
  record Change<T>(Optional<Gate> gate, T outcome) {
    static <T> Change<T> to(Gate gate, T outcome) {
      return new Change<>(Optional.of(gate), outcome);
    }
  }

  <T> T change(WorkspaceId workspace, BiFunction<Gate, Instant, Change<T>> how) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      var change = how.apply(gates.find(workspace), clock.instant());
      if (change.gate().map(gate -> gates.save(workspace, gate)).orElse(true)) {
        return change.outcome();
      }
    }
    throw new Fault.Passing("Too many wanted in at the gate of %s.".formatted(workspace));
  }

  /// Changes it, and sends whoever of the line comes in by that.
  ///
  /// @param first what is changed before; nothing happens where it gives nothing
  void letIn(WorkspaceId workspace, BiFunction<Gate, Instant, Optional<Gate>> first) {
    change(
            workspace,
            (gate, now) ->
                first
                    .apply(gate, now)
                    .map(changed -> Passage.through(changed, line, workspace, now))
                    .map(passage -> Change.to(passage.gate(), Optional.of(passage)))
                    .orElseGet(() -> new Change<>(Optional.empty(), Optional.empty())))
        .ifPresent(passage -> send(workspace, passage));
  }

  /// First it is sent and then it leaves the line; who dies in between has it sent twice at most.
  private void send(WorkspaceId workspace, Passage passage) {
    for (var place : passage.called()) {
      queue.send(workspace, place.task(), Duration.ZERO);
      line.leave(workspace, place);
    }
    passage.wake().ifPresent(wake -> queue.send(workspace, wake.task(), wake.delay()));
  }
}
