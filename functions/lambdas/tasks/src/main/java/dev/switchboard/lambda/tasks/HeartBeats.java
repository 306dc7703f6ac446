package dev.switchboard.lambda.tasks;

import dev.switchboard.domain.task.Pulse;
import java.time.Duration;

/// Beats in a virtual thread of its own, for as long as something else goes on.
final class HeartBeats implements Pulse {
  @Override
  public Beating every(Duration period, Runnable beat) {
    var beating = new Beats(period, beat);
    Thread.ofVirtual().name("heartbeat").start(beating);
    return beating;
  }

  /// Closing waits for a beat that is under way, so that none comes after it.
  private static final class Beats implements Beating, Runnable {
    private final Duration period;
    private final Runnable beat;
    private boolean closed;

    private Beats(Duration period, Runnable beat) {
      this.period = period;
      this.beat = beat;
    }

    @Override
    public synchronized void run() {
      try {
        long until = System.nanoTime() + period.toNanos();
        while (!closed) {
          long left = until - System.nanoTime();
          if (left > 0) {
            wait(Math.max(1, Duration.ofNanos(left).toMillis()));
          } else {
            beat.run();
            until = System.nanoTime() + period.toNanos();
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public synchronized void close() {
      closed = true;
      notifyAll();
    }
  }
}
