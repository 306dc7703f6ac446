package dev.switchboard.domain.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/// A span of one day in which a calendar is open, in its local time. Midnight as its end is the end
/// of the day.
public record Opening(LocalTime from, LocalTime to) {
  public Opening {
    if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
      throw new IllegalArgumentException(
          "Opening (%s to %s) must end after it starts. Maybe it should be two, one before and one after midnight."
              .formatted(from, to));
    }
  }

  /// Where it begins on this day. In a gap of daylight saving it begins when the gap is over.
  public Instant startOn(LocalDate day, ZoneId zone) {
    return afterGap(day.atTime(from), zone).toInstant();
  }

  /// Where it ends on this day. A time that comes twice ends it the second time, one in a gap of
  /// daylight saving where the gap is.
  public Instant endOn(LocalDate day, ZoneId zone) {
    return to.equals(LocalTime.MIDNIGHT)
        ? day.plusDays(1).atStartOfDay(zone).toInstant()
        : afterGap(day.atTime(to), zone).withLaterOffsetAtOverlap().toInstant();
  }

  private static ZonedDateTime afterGap(LocalDateTime time, ZoneId zone) {
    var change = Optional.ofNullable(zone.getRules().getTransition(time));
    return change
        .filter(ZoneOffsetTransition::isGap)
        .map(ZoneOffsetTransition::getDateTimeAfter)
        .orElse(time)
        .atZone(zone);
  }

  public Duration lengthOn(LocalDate day, ZoneId zone) {
    return Duration.between(startOn(day, zone), endOn(day, zone));
  }
}
