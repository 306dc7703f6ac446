package dev.switchboard.workbench.local.chaos;

import dev.switchboard.domain.contract.Figure;

/// How much is tried: all of it where a table is asked for, and a sample wherever else tests run.
public final class Effort {
  private static final boolean WHOLE = !System.getProperty(Figure.FOLDER, "").isEmpty();

  private Effort() {}

  public static int of(int whole, int sample) {
    return WHOLE ? whole : sample;
  }
}
