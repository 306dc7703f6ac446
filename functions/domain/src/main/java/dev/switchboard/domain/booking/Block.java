package dev.switchboard.domain.booking;

import java.time.Instant;

/// Time of a day that something else than its own appointments and holds takes; half open, its
/// buffers included.
///
/// @param ref what takes it, by the name that it has there: an appointment's id, or an event's
public record Block(Kind kind, String ref, Instant from, Instant to) {
  /// What can take time from outside a day.
  public enum Kind {
    /// An appointment that is kept on another day or in another calendar, and needs this one too.
    APPOINTMENT,

    /// Something in the calendar elsewhere that this one is linked to.
    EVENT
  }

  public Block {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "Block of %s (%s to %s) must end after it starts.".formatted(ref, from, to));
    }
  }
}
