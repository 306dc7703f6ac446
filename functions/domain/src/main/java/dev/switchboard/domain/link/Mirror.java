package dev.switchboard.domain.link;

import java.time.Instant;
import java.util.Optional;

/// How far what is busy elsewhere has been read.
///
/// @param readAt as of when everything is known; empty where it was never read to its end
/// @param cursor where reading goes on; empty where it begins anew
/// @param span what is read; empty before the first time
/// @param whole whether both sides are to be compared as a whole before the next reading
public record Mirror(
    Optional<Instant> readAt, Optional<String> cursor, Optional<Span> span, boolean whole) {
  static final Mirror NONE = new Mirror(Optional.empty(), Optional.empty(), Optional.empty(), true);

  /// From a moment to before another.
  public record Span(Instant from, Instant to) {
    boolean touches(Instant start, Instant end) {
      return start.isBefore(to) && end.isAfter(from);
    }
  }

  /// To be compared as a whole the next time.
  public Mirror compared(boolean whole) {
    return new Mirror(readAt, cursor, span, whole);
  }

  /// Read from the beginning of a span.
  Mirror anew(Span newSpan) {
    return new Mirror(readAt, Optional.empty(), Optional.of(newSpan), whole);
  }

  /// Read up to a cursor, behind which there is more.
  Mirror upTo(String newCursor) {
    return new Mirror(readAt, Optional.of(newCursor), span, whole);
  }

  /// Read to the end as of a moment.
  Mirror read(String newCursor, Instant at) {
    return new Mirror(Optional.of(at), Optional.of(newCursor), span, whole);
  }
}
