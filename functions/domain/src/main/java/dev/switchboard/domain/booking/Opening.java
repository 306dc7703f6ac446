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

/// A span in which a calendar is open, in its local time. Midnight as its end is the end of the
/// day; an end before its start is on the next day. It belongs to the day that it starts on.
public record Opening(LocalTime from, LocalTime to) {
  public Opening {
    if (from.equals(to) && !to.equals(LocalTime.MIDNIGHT)) {
      throw new IllegalArgumentException(
          "Opening (%s to %s) must end after it starts, on the same day or the next."
              .formatted(from, to));
    }
  }

  /// Whether its end is on the next day.
  public boolean isPastMidnight() {
    return to.isBefore(from) && !to.equals(LocalTime.MIDNIGHT);
  }

  /// Where it begins on this day. In a gap of daylight saving it begins when the gap is over.
  public Instant startOn(LocalDate day, ZoneId zone) {
    return afterGap(day.atTime(from), zone).toInstant();
  }

  /// Where it ends if it begins on this day. A time that comes twice ends it the second time, one
  /// in a gap of daylight saving where the gap is.
  public Instant endOn(LocalDate day, ZoneId zone) {
    var last = lastDay(day);
    return to.equals(LocalTime.MIDNIGHT)
        ? last.atStartOfDay(zone).toInstant()
        : afterGap(last.atTime(to), zone).withLaterOffsetAtOverlap().toInstant();
  }

  /// The day whose clock shows its end, if it begins on this day.
  LocalDate lastDay(LocalDate day) {
    return to.isAfter(from) ? day : day.plusDays(1);
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
