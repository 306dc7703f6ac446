package dev.switchboard.domain.fault;

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
    public Passing(String message, Throwable cause) {
      super(message, cause);
    }

    public Passing(String message) {
      super(message);
    }
  }

  /// Stays until somebody mends it: a bug, a missing table, unreadable data. Park it: dead-letter
  /// queue, 500 over HTTP.
  public static final class Lasting extends Fault {
    public Lasting(String message, Throwable cause) {
      super(message, cause);
    }

    public Lasting(String message) {
      super(message);
    }
  }
}
