package dev.switchboard.domain.link;

import dev.switchboard.domain.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// A queue whose messages are handled where a test says so.
final class Messages {
  private static final int MOST = 500;

  private record Message(Instant at, Runnable handle) {}

  private final List<Message> waiting = new ArrayList<>();
  private final InstantSource clock;

  Messages(InstantSource clock) {
    this.clock = clock;
  }

  void send(Duration delay, Runnable handle) {
    waiting.add(new Message(clock.instant().plus(delay), handle));
  }

  /// Handles every message that may be received by now, and those that follow from it. One that
  /// breaks comes back after a minute.
  ///
  /// @param more sends what is to be received besides
  void handle(Runnable more) {
    for (int handled = 0; handled < MOST; handled++) {
      more.run();
      var now = clock.instant();
      var next = waiting.stream().filter(each -> !each.at().isAfter(now)).findFirst();
      if (next.isEmpty()) {
        return;
      }
      waiting.remove(next.get());
      try {
        next.get().handle().run();
      } catch (Fault | Breakage.Killed broken) {
        send(Duration.ofMinutes(1), next.get().handle());
      }
    }
    throw new AssertionError("The messages never end.");
  }
}
