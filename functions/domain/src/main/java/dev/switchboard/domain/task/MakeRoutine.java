package dev.switchboard.domain.task;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;

/// Makes a routine that was not there before.
public final class MakeRoutine {
  private final Routines routines;
  private final InstantSource clock;

  public MakeRoutine(Routines routines, InstantSource clock) {
    this.routines = routines;
    this.clock = clock;
  }

  /// How making can end.
  public sealed interface Outcome {
    record Made(Routine routine) implements Outcome {}

    /// There is one of its id already, which stays as it is.
    record Known(Routine routine) implements Outcome {}

    record TooMany() implements Outcome {}
  }

  /// Makes it, to come from now on.
  ///
  /// @param wanted of version 0
  public Outcome make(WorkspaceId workspace, Routine wanted) {
    var known = routines.find(workspace, wanted.id());
    if (known.isPresent()) {
      return new Outcome.Known(known.get());
    }
    if (routines.list(workspace).size() >= Routine.MOST) {
      return new Outcome.TooMany();
    }
    var routine = wanted.from(clock.instant());
    return routines.save(workspace, routine)
        ? new Outcome.Made(routine)
        : routines
            .find(workspace, wanted.id())
            .<Outcome>map(Outcome.Known::new)
            .orElseThrow(
                () -> new Fault.Passing("Routine %s came and went.".formatted(wanted.id())));
  }
}
