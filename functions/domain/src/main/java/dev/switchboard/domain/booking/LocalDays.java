package dev.switchboard.domain.booking;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;

/// The local times of a zone as moments, for whoever asks for many of them. Between two changes of
/// its clocks all days have one offset, which is looked up once; days near a change go by the rules
/// of the zone.
final class LocalDays {
  /// An opening of a day may end at the end of the next, and no offset is more than 18 hours.
  private static final int AFTER_A_CHANGE = 2;

  private static final int BEFORE_A_CHANGE = 3;

  private static final int NEAR_A_CHANGE = AFTER_A_CHANGE + BEFORE_A_CHANGE;

  private static final long FOREVER = Long.MAX_VALUE / 2;

  private static final long DAY = Duration.ofDays(1).toNanos();

  private final ZoneId zone;
  private final ZoneRules rules;
  private long offset;
  private long firstCalm = Long.MAX_VALUE;
  private long lastCalm = Long.MIN_VALUE;

  /// Many questions in a row are about one day.
  private LocalDate asked = LocalDate.MIN;

  private boolean calm;
  private long midnight;

  LocalDays(ZoneId zone) {
    this.zone = zone;
    this.rules = zone.getRules();
  }

  long startOf(LocalDate day) {
    return isCalm(day) ? midnight : Nanos.of(day.atStartOfDay(zone).toInstant());
  }

  /// Where the day after it starts.
  long endOf(LocalDate day) {
    return isCalm(day) ? midnight + DAY : Nanos.of(day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /// Where an opening begins on this day.
  long startOf(Opening opening, LocalDate day) {
    return isCalm(day)
        ? midnight + opening.from().toNanoOfDay()
        : Nanos.of(opening.startOn(day, zone));
  }

  /// Where it ends if it begins on this day.
  long endOf(Opening opening, LocalDate day) {
    return isCalm(day)
        ? midnight + (opening.lastDay(day).equals(day) ? 0 : DAY) + opening.to().toNanoOfDay()
        : Nanos.of(opening.endOn(day, zone));
  }

  /// Whether no change of the clocks is near: then it is like all others that are calm, but for
  /// where it starts.
  boolean isCalm(LocalDate day) {
    if (!day.equals(asked)) {
      ask(day);
    }
    return calm;
  }

  private void ask(LocalDate day) {
    long number = day.toEpochDay();
    if (!isKnown(number)) {
      lookAround(day);
    }
    asked = day;
    calm = number >= firstCalm && number <= lastCalm;
    midnight = Nanos.of(day.toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC) - offset);
  }

  /// Whether it is calm, or near one of the two changes between which it is calm.
  private boolean isKnown(long number) {
    return number > firstCalm - NEAR_A_CHANGE && number < lastCalm + NEAR_A_CHANGE;
  }

  private void lookAround(LocalDate day) {
    var noon = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    offset = rules.getOffset(noon).getTotalSeconds();
    var before = Optional.ofNullable(rules.previousTransition(noon));
    var after = Optional.ofNullable(rules.nextTransition(noon));
    firstCalm = before.map(change -> numberOf(change) + AFTER_A_CHANGE).orElse(-FOREVER);
    lastCalm = after.map(change -> numberOf(change) - BEFORE_A_CHANGE).orElse(FOREVER);
  }

  /// The day of a change in UTC, counted from 1970.
  private static long numberOf(ZoneOffsetTransition change) {
    return Math.floorDiv(change.toEpochSecond(), Duration.ofDays(1).toSeconds());
  }
}
