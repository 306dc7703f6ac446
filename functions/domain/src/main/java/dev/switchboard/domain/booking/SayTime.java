package dev.switchboard.domain.booking;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// Interim version, to be replaced by whoever writes the speaking of times.
public final class SayTime {
  private final ZoneId zone;

  public SayTime(ZoneId zone) {
    this.zone = zone;
  }

  public String inFull(Instant time, Instant now) {
    return time.atZone(zone).toString();
  }

  public String list(List<Instant> times, Instant now) {
    return times.toString();
  }
}
