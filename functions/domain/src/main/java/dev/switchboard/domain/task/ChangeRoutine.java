package dev.switchboard.domain.task;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Changes a routine as its owner wants it, whatever a sweep does to it meanwhile.
public final class ChangeRoutine {
  private static final int MOST_TRIES = 10;

  private final Routines routines;
  private final InstantSource clock;

  public ChangeRoutine(Routines routines, InstantSource clock) {
    this.routines = routines;
    this.clock = clock;
  }

  /// As it is afterwards, to come from now on; empty where there is none.
  ///
  /// @param change keeps its id and its version
  public Optional<Routine> change(
      WorkspaceId workspace, Routine.Id id, UnaryOperator<Routine> change) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      var stored = routines.find(workspace, id);
      if (stored.isEmpty()) {
        return Optional.empty();
      }
      var changed = change.apply(stored.get()).from(clock.instant());
      if (routines.save(workspace, changed)) {
        return Optional.of(changed);
      }
    }
    throw new Fault.Passing("Routine %s changed too often meanwhile.".formatted(id));
  }
}
