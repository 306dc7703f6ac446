package dev.switchboard.domain.booking;

import java.time.Instant;

/// The span that an appointment keeps for itself, its buffers included; half open.
record Kept(Instant from, Instant to) {
  static Kept of(Slot slot, Buffers buffers) {
    return new Kept(slot.start().minus(buffers.before()), slot.end().plus(buffers.after()));
  }

  boolean overlaps(Kept other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }
}
