package dev.switchboard.domain.booking;

import java.time.Instant;
import java.util.Optional;

/// Time of a day that something else than its own appointments and holds takes; half open, its
/// buffers included. It may begin before the day and end after it.
///
/// @param ref what takes it, by the name that it has there: an appointment's id, an event's, or the
///   holder of a hold
/// @param until from this moment on it counts for nothing; it lasts where there is none
public record Block(Kind kind, String ref, Instant from, Instant to, Optional<Instant> until) {
  /// What can take time from outside a day.
  public enum Kind {
    /// An appointment that is kept on another day or in another calendar, and needs this one too.
    APPOINTMENT,

    /// A hold that is kept on another day or in another calendar, and needs this one too.
    HOLD,

    /// Something in the calendar elsewhere that this one is linked to.
    EVENT
  }

  public Block {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "Block of %s (%s to %s) must end after it starts.".formatted(ref, from, to));
    }
  }

  /// One that lasts.
  public Block(Kind kind, String ref, Instant from, Instant to) {
    this(kind, ref, from, to, Optional.empty());
  }

  static Block of(AppointmentId id, Need need, Instant start) {
    return new Block(Kind.APPOINTMENT, id.toString(), need.keptFrom(start), need.keptTo(start));
  }

  static Block of(Hold hold, Need need) {
    var start = hold.slot().start();
    return new Block(
        Kind.HOLD,
        hold.holder(),
        need.keptFrom(start),
        need.keptTo(start),
        Optional.of(hold.until()));
  }

  /// The appointment that takes it; empty where something else does.
  public Optional<AppointmentId> appointment() {
    return kind == Kind.APPOINTMENT ? AppointmentId.read(ref) : Optional.empty();
  }

  boolean isOf(AppointmentId id) {
    return kind == Kind.APPOINTMENT && ref.equals(id.toString());
  }

  boolean isOf(Hold hold) {
    return kind == Kind.HOLD
        && ref.equals(hold.holder())
        && until.equals(Optional.of(hold.until()))
        && !from.isAfter(hold.slot().start())
        && !to.isBefore(hold.slot().end());
  }

  /// Whether it takes time of whoever looks: one that is over does not, nor does one's own hold.
  boolean counts(Instant now, Optional<String> whoLooks) {
    boolean lives = until.isEmpty() || now.isBefore(until.get());
    return lives && (kind != Kind.HOLD || !whoLooks.equals(Optional.of(ref)));
  }
}
