package dev.switchboard.domain.task;

import java.time.InstantSource;

/// Submits what routines want when its time has come. Where several times were missed, the newest
/// one alone is caught up on. A repeat submits the same task.
public final class SweepRoutines {
  private static final int MOST = 200;

  private final Routines routines;
  private final SubmitTask submit;
  private final InstantSource clock;

  public SweepRoutines(Routines routines, SubmitTask submit, InstantSource clock) {
    this.routines = routines;
    this.submit = submit;
    this.clock = clock;
  }

  /// How many were due.
  public int sweep() {
    var due = routines.due(clock.instant(), MOST);
    due.forEach(this::submit);
    return due.size();
  }

  /// First it is submitted, then its next time is said; who dies in between leaves it due. Where
  /// its owner saved it meanwhile, the next time is the owner's.
  private void submit(Routines.Due due) {
    var now = clock.instant();
    routines
        .find(due.workspace(), due.id())
        .ifPresent(routine ->
            routine
                .due(now)
                .ifPresent(occurrence -> {
                  submit.submit(due.workspace(), routine.request(occurrence));
                  routines.save(due.workspace(), routine.from(now));
                }));
  }
}
