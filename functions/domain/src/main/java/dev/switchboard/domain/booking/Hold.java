package dev.switchboard.domain.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A time that is kept for somebody who has yet to book it. It ends by itself.
///
/// @param holder for whom, as `Source` names them
/// @param type of the appointment that it is kept for
/// @param also the other days on which a block of it keeps time, in its own calendar and in others
/// @param until from this moment on it counts for nothing
public record Hold(String holder, Slot slot, String type, Instant until, List<Cell> also) {
  public Hold {
    also = List.copyOf(also);
  }

  /// One that keeps time of its own day only.
  public Hold(String holder, Slot slot, String type, Instant until) {
    this(holder, slot, type, until, List.of());
  }

  /// Whether it takes time of whoever looks: one that is over does not, nor does one's own.
  boolean counts(Instant now, Optional<String> whoLooks) {
    return now.isBefore(until) && !whoLooks.equals(Optional.of(holder));
  }
}
