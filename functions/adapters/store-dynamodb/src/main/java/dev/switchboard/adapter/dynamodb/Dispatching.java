package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.task.Gates;
import dev.switchboard.domain.task.Line;
import dev.switchboard.domain.task.Routines;

/// What decides when tasks run: who is let in, who stands in line, and what comes again and again.
public final class Dispatching {
  private final Gates gates;
  private final Line line;
  private final Routines routines;

  Dispatching(StoredTable tasks) {
    this.gates = new StoredGates(tasks);
    this.line = new StoredLine(tasks);
    this.routines = new StoredRoutines(tasks);
  }

  public Gates gates() {
    return gates;
  }

  public Line line() {
    return line;
  }

  public Routines routines() {
    return routines;
  }
}
