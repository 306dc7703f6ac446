package dev.switchboard.domain.booking;

import java.time.Duration;

/// The time that is kept free before and after an appointment: to clear up, or to get there.
///
/// Between two appointments there is at least the buffer after the first and the buffer before the
/// second, together, across midnight as well. Opening hours do not matter to them.
public record Buffers(Duration before, Duration after) {
  public static final Buffers NONE = new Buffers(Duration.ZERO, Duration.ZERO);

  public Buffers {
    check("before", before);
    check("after", after);
  }

  private static void check(String name, Duration buffer) {
    if (buffer.isNegative() || buffer.compareTo(Slot.LONGEST) > 0) {
      throw new IllegalArgumentException(
          "Buffer %s an appointment (%s) must be 0 to %s.".formatted(name, buffer, Slot.LONGEST));
    }
  }
}
