package dev.switchboard.domain.booking;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// What one phrase means by itself, before it is seen beside the others.
sealed interface Piece {
  int HOUR = 3600;

  /// Whole days, half open.
  record Days(LocalDate from, LocalDate to) implements Piece {
    static Days of(LocalDate day) {
      return new Days(day, day.plusDays(1));
    }

    boolean single() {
      return from.plusDays(1).equals(to);
    }

    boolean holds(Days other) {
      return !other.from.isBefore(from) && !other.to.isAfter(to);
    }
  }

  record Weekday(DayOfWeek day, Which which) implements Piece {}

  enum Which {
    PLAIN,
    THIS,
    COMING,
    NEXT
  }

  /// "The third", of a month that is not said.
  record DayOfMonth(int day) implements Piece {}

  /// What a clock shows.
  ///
  /// @param second of the day; where it is not exact, as the hand of a clock shows it, so that it
  ///   comes twice a day
  record Clock(int second, boolean exact) implements Piece {
    /// The second of the day, or of the day after it, at which the clock shows this at or after
    /// `start`. In the night that begins in the evening, an exact time before six is the next
    /// day's.
    int from(int start) {
      if (exact) {
        return start > 12 * HOUR && second < 6 * HOUR ? second + 24 * HOUR : second;
      }
      return start + Math.floorMod(second - start, 12 * HOUR);
    }
  }

  /// A part of a day, in seconds of the day, half open.
  ///
  /// @param dial from when on the hand of a clock is read
  record Part(int from, int to, int dial) implements Piece {
    static Part ofHours(int from, int to, int dial) {
      return new Part(from * HOUR, to * HOUR, dial * HOUR);
    }

    Part half(Half half) {
      int middle = (from + to) / 2;
      return switch (half) {
        case EARLY -> new Part(from, middle, dial);
        case LATE -> new Part(middle, to, dial);
      };
    }
  }

  /// Which half of a part of the day is meant.
  enum Half implements Piece {
    EARLY,
    LATE
  }

  /// How the span lies to the time, or the day, that is said beside it.
  enum Bound implements Piece {
    AFTER,
    FROM,
    BEFORE,
    BY
  }

  /// So long from now.
  record Ahead(Duration span) implements Piece {}

  /// The time is meant at this offset, not in the calendar's zone.
  record Elsewhere(ZoneOffset offset) implements Piece {}

  /// Any time will do.
  record Open() implements Piece {}

  /// Two pieces said in one word.
  record Both(Piece one, Piece other) implements Piece {}

  /// What was said is understood, and cannot be.
  record Puzzle(String question) implements Piece {}
}
