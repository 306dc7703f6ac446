package dev.switchboard.workbench.local.crash;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Looks again and again until something is so.
final class Await {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private Await() {}

  /// How long it took. It fails where that is longer than `most`.
  static Duration until(String what, Duration most, BooleanSupplier isSo) {
    var took = atMost(most, isSo);
    if (took.compareTo(most) > 0) {
      throw new AssertionError("Not within %s: %s".formatted(most, what));
    }
    return took;
  }

  /// How long it took, or a little more than `most` where it is not so by then.
  static Duration atMost(Duration most, BooleanSupplier isSo) {
    long begun = System.nanoTime();
    while (!isSo.getAsBoolean() && System.nanoTime() - begun <= most.toNanos()) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
