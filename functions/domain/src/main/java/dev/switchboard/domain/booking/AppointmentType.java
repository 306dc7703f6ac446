package dev.switchboard.domain.booking;

import java.time.Duration;

/// A kind of appointment that a calendar offers, how long it takes, and what is kept free around
/// it.
public record AppointmentType(String id, String name, Duration length, Buffers buffers) {
  public AppointmentType {
    if (length.compareTo(Duration.ofMinutes(5)) < 0 || length.compareTo(Slot.LONGEST) > 0) {
      throw new IllegalArgumentException(
          "Length of appointment type %s (%s) must be 5 minutes to %s."
              .formatted(id, length, Slot.LONGEST));
    }
  }

  /// One with no time around it.
  public AppointmentType(String id, String name, Duration length) {
    this(id, name, length, Buffers.NONE);
  }
}
