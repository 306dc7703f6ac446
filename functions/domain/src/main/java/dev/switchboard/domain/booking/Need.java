package dev.switchboard.domain.booking;

import java.time.Duration;
import java.time.Instant;

/// What an appointment needs of a calendar, wherever it lies.
///
/// @param type its id
/// @param seats how many of this type may have one start
record Need(String type, Duration length, int seats, Buffers buffers) {
  static Need of(AppointmentType type) {
    return new Need(type.id(), type.length(), type.seats(), type.buffers());
  }

  /// Of one that is made already: its length stays, the rest is as its type says today.
  static Need of(Calendar calendar, Appointment made) {
    return new Need(
        made.type(),
        made.slot().length(),
        calendar.typeOf(made.type()).map(AppointmentType::seats).orElse(1),
        calendar.buffers(made.type()));
  }

  /// The same, but this long.
  Need lasting(Duration other) {
    return new Need(type, other, seats, buffers);
  }

  Slot at(Instant start) {
    return new Slot(start, length);
  }

  /// From when the time around it is kept free.
  Instant keptFrom(Instant start) {
    return start.minus(buffers.before());
  }

  Instant keptTo(Instant start) {
    return start.plus(length).plus(buffers.after());
  }

  /// Whether the two may share a time, where they begin together.
  boolean isSharedWith(String otherType, Duration otherLength) {
    return seats > 1 && type.equals(otherType) && length.equals(otherLength);
  }
}
