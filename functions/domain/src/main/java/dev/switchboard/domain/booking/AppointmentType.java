package dev.switchboard.domain.booking;

import java.time.Duration;
import java.util.Set;

/// A kind of appointment that a calendar offers, how long it takes, and what is kept free around
/// it.
///
/// @param required what must be known before one is booked, besides a name
public record AppointmentType(
    String id, String name, Duration length, Buffers buffers, Set<Detail> required) {
  public AppointmentType {
    if (length.compareTo(Duration.ofMinutes(5)) < 0 || length.compareTo(Slot.LONGEST) > 0) {
      throw new IllegalArgumentException(
          "Length of appointment type %s (%s) must be 5 minutes to %s."
              .formatted(id, length, Slot.LONGEST));
    }
    required = Set.copyOf(required);
  }

  /// One with no time around it, which needs nothing but a name.
  public AppointmentType(String id, String name, Duration length) {
    this(id, name, length, Buffers.NONE, Set.of());
  }
}
