package dev.switchboard.domain.task;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// When something comes again.
public sealed interface Recurrence {
  /// The first time after this one.
  Instant after(Instant time);

  /// The last time that is not after this one; empty where it had not begun by then.
  Optional<Instant> latestBy(Instant time);

  /// Each time that a period has passed since then.
  record Every(Duration period, Instant since) implements Recurrence {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    public Every {
      if (period.compareTo(SHORTEST) < 0 || period.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException(
            "Period (%s) must be %s to %s.".formatted(period, SHORTEST, LONGEST));
      }
    }

    @Override
    public Instant after(Instant time) {
      return latestBy(time).map(latest -> latest.plus(period)).orElse(since.plus(period));
    }

    @Override
    public Optional<Instant> latestBy(Instant time) {
      long passed = Duration.between(since, time).dividedBy(period);
      return time.isBefore(since.plus(period))
          ? Optional.empty()
          : Optional.of(since.plus(period.multipliedBy(passed)));
    }
  }

  /// At these times of these days of the week. A time that a change of clocks leaves out comes when
  /// the gap is over; one that it brings twice comes the first time.
  record Weekly(Set<DayOfWeek> days, Set<LocalTime> times, ZoneId zone) implements Recurrence {
    private static final int MOST_TIMES = 96;
    private static final int WEEK = 7;

    public Weekly {
      days = Set.copyOf(days);
      times = Set.copyOf(times);
      if (days.isEmpty() || times.isEmpty() || times.size() > MOST_TIMES) {
        throw new IllegalArgumentException(
            "Days (%d) must be at least one, and times (%d) 1 to %d."
                .formatted(days.size(), times.size(), MOST_TIMES));
      }
    }

    @Override
    public Instant after(Instant time) {
      return around(time, 0, WEEK + 1).filter(time::isBefore).min(Instant::compareTo).orElseThrow();
    }

    @Override
    public Optional<Instant> latestBy(Instant time) {
      return around(time, -WEEK - 1, 0).filter(at -> !at.isAfter(time)).max(Instant::compareTo);
    }

    /// A day more on each side, because a gap may move a time across midnight.
    private Stream<Instant> around(Instant time, int from, int to) {
      var today = LocalDate.ofInstant(time, zone);
      return LongStream.rangeClosed(from - 1L, to + 1L)
          .mapToObj(today::plusDays)
          .filter(date -> days.contains(date.getDayOfWeek()))
          .flatMap(date -> times.stream().map(date::atTime))
          .map(this::instant);
    }

    private Instant instant(LocalDateTime local) {
      var change = zone.getRules().getTransition(local);
      return change != null && change.isGap()
          ? change.getInstant()
          : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }
  }
}
