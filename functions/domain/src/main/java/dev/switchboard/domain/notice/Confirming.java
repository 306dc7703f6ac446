package dev.switchboard.domain.notice;

import java.time.Duration;
import java.time.Instant;

/// A route on which nobody says that a notice arrived: delivered means handed over only. Whether it
/// arrived shows afterwards, elsewhere. What was handed over is never handed over again, because it
/// may have arrived.
public interface Confirming extends Notifier {
  /// How long after handing over the first look is worth it.
  Duration firstLook();

  /// Looks whether what was handed over then has arrived.
  Sighting look(Notice notice, Instant handedOver);

  /// What a look can show.
  sealed interface Sighting {
    /// It arrived.
    record Seen(String detail) implements Sighting {}

    /// It may arrive yet; another look after that long will show more.
    record NotYet(Duration again) implements Sighting {}

    /// It did not arrive, as far as can be known, and will not any more.
    record Missed(String detail) implements Sighting {}
  }
}
