package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.task.Accounts;
import dev.switchboard.domain.task.Gates;
import dev.switchboard.domain.task.Line;
import dev.switchboard.domain.task.Routines;
import java.time.Duration;
import java.time.InstantSource;

/// What decides when tasks run: who is let in, who stands in line, what comes again and again, and
/// what may be spent.
public final class Dispatching {
  private final Gates gates;
  private final Line line;
  private final Routines routines;
  private final Accounts accounts;

  Dispatching(StoredTable tasks, StoredTable directory, InstantSource clock, Duration cacheLife) {
    this.gates = new StoredGates(tasks);
    this.line = new StoredLine(tasks);
    this.routines = new StoredRoutines(tasks);
    this.accounts = new StoredAccounts(directory, tasks, clock, cacheLife);
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

  public Accounts accounts() {
    return accounts;
  }
}
