package dev.switchboard.domain.booking;

import java.time.Instant;
import java.time.ZoneId;

/// Interim version, to be replaced by whoever writes the reading of spoken times: understands
/// nothing yet.
public final class ReadWhen {
  public When read(String words, Instant now, ZoneId zone) {
    return new When.Unclear("Which day would suit you?");
  }
}
