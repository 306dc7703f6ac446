package dev.switchboard.domain.task;

import java.time.Duration;

/// Does something again and again while something else goes on.
public interface Pulse {
  /// Beats until it is closed; after that it never beats again.
  Beating every(Duration period, Runnable beat);

  /// What beats.
  interface Beating extends AutoCloseable {
    @Override
    void close();
  }
}
