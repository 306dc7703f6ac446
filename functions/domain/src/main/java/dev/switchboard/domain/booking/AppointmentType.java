package dev.switchboard.domain.booking;

import java.time.Duration;

/// A kind of appointment that a calendar offers, and how long it takes.
public record AppointmentType(String id, String name, Duration length) {
  public AppointmentType {
    if (length.compareTo(Duration.ofMinutes(5)) < 0 || length.compareTo(Slot.LONGEST) > 0) {
      throw new IllegalArgumentException(
          "Length of appointment type %s (%s) must be 5 minutes to %s."
              .formatted(id, length, Slot.LONGEST));
    }
  }
}
