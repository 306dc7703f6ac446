package dev.switchboard.domain.fault;

import java.time.Duration;
import java.util.Optional;

/// Something that nobody in the conversation caused. Its kind says who has to act.
public abstract sealed class Fault extends RuntimeException {
  private Fault(String message, Throwable cause) {
    super(message, cause);
  }

  private Fault(String message) {
    super(message);
  }

  /// Goes by itself: a time-out, throttling, a lost race. Try again later: redelivery on a queue,
  /// 503 over HTTP.
  public static final class Passing extends Fault {
    private final Optional<Duration> rest;

    public Passing(String message, Throwable cause) {
      super(message, cause);
      this.rest = Optional.empty();
    }

    public Passing(String message) {
      super(message);
      this.rest = Optional.empty();
    }

    /// With the rest that the other side asked for before the next try.
    public Passing(String message, Duration rest) {
      super(message);
      this.rest = Optional.of(rest);
    }

    /// How long nobody should try again, where the other side said so.
    public Optional<Duration> rest() {
      return rest;
    }
  }

  /// Stays until somebody mends it: a bug, a missing table, unreadable data. Park it: dead-letter
  /// queue, 500 over HTTP.
  public static sealed class Lasting extends Fault permits Denied {
    public Lasting(String message, Throwable cause) {
      super(message, cause);
    }

    public Lasting(String message) {
      super(message);
    }
  }

  /// The other side does not let us in, or not any more. Only whoever gave us the right can mend
  /// it, so they are told.
  public static final class Denied extends Lasting {
    public Denied(String message) {
      super(message);
    }
  }
}
