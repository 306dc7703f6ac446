package dev.switchboard.domain.booking;

import java.time.Instant;
import java.util.Optional;

/// A time that is kept for somebody who has yet to book it. It ends by itself.
///
/// @param holder for whom, as `Source` names them
/// @param type of the appointment that it is kept for
/// @param until from this moment on it counts for nothing
public record Hold(String holder, Slot slot, String type, Instant until) {
  /// Whether it takes time of whoever looks: one that is over does not, nor does one's own.
  boolean counts(Instant now, Optional<String> whoLooks) {
    return now.isBefore(until) && !whoLooks.equals(Optional.of(holder));
  }
}
