package dev.switchboard.workbench.graph;

import java.time.Duration;

/// What to do to the next requests of an operation.
///
/// @param times how many of them; [#ALWAYS] until told otherwise
/// @param rest what Retry-After says, or how long a slow answer takes
public record Order(Trouble trouble, int times, Duration rest) {
  public static final int ALWAYS = -1;

  /// The next request only.
  public static Order once(Trouble trouble) {
    return new Order(trouble, 1, Duration.ofSeconds(1));
  }

  /// Until told otherwise.
  public static Order always(Trouble trouble) {
    return new Order(trouble, ALWAYS, Duration.ofSeconds(1));
  }

  /// With another rest.
  public Order resting(Duration longer) {
    return new Order(trouble, times, longer);
  }

  boolean over() {
    return times == 0;
  }

  Order used() {
    return times == ALWAYS ? this : new Order(trouble, times - 1, rest);
  }
}
