package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A span of time that is asked for by `from` and `to`: it includes its start and stops just before
/// its end.
record Span(Instant from, Instant to) {
  static Span read(
      ZoneId zone,
      @Nullable String from,
      @Nullable String to,
      Instant usualFrom,
      Duration usual,
      int mostDays) {
    var times = new Times(zone);
    var start = from == null ? usualFrom : times.readFrom("from", from);
    var end = to == null ? start.plus(usual) : times.readTo("to", to);
    if (!end.isAfter(start)) {
      throw ProblemException.field("to", "must be later than from.");
    }
    if (Duration.between(start, end).compareTo(Duration.ofDays(mostDays)) > 0) {
      throw ProblemException.field("to", "must be at most %d days after from.".formatted(mostDays));
    }
    return new Span(start, end);
  }

  boolean has(Instant time) {
    return !time.isBefore(from) && time.isBefore(to);
  }
}
