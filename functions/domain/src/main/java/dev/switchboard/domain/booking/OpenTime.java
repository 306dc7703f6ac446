package dev.switchboard.domain.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// When a calendar is open, in moments, and the starts that it offers. An opening that goes past
/// midnight offers the first hours of the next day, too.
final class OpenTime {
  private record Span(long from, long to) {}

  private final Calendar calendar;
  private final LocalDays localDays;
  private final boolean pastMidnight;

  /// What a calm day offers that opens like this, counted from where it starts: mostly, the next
  /// day is like the one before.
  private long[] usualStarts = {};

  private List<Opening> usualOpenings = List.of();
  private long usualLength;

  OpenTime(Calendar calendar) {
    this.calendar = calendar;
    this.localDays = new LocalDays(calendar.zone());
    this.pastMidnight = calendar.hours().goPastMidnight();
  }

  /// Whether one opening holds the whole of it.
  boolean holds(Slot slot) {
    long from = Nanos.of(slot.start());
    long to = Nanos.of(slot.end());
    return on(calendar.dayOf(slot.start())).stream()
        .anyMatch(span -> span.from() <= from && to <= span.to());
  }

  /// Every start of a day, free or not, in order. Where clocks go back, and where an opening of the
  /// day before is not over yet, two openings may both offer a time.
  long[] starts(LocalDate day, long length) {
    if (pastMidnight || !localDays.isCalm(day)) {
      return reckon(day, length);
    }
    long dayStart = localDays.startOf(day);
    var openings = calendar.hours().on(day);
    if (length != usualLength || !openings.equals(usualOpenings)) {
      usualLength = length;
      usualOpenings = openings;
      usualStarts = shifted(reckon(day, length), -dayStart);
    }
    return shifted(usualStarts, dayStart);
  }

  private static long[] shifted(long[] starts, long by) {
    var moved = new long[starts.length];
    for (int i = 0; i < starts.length; i++) {
      moved[i] = starts[i] + by;
    }
    return moved;
  }

  private long[] reckon(LocalDate day, long length) {
    var spans = on(day);
    if (spans.isEmpty()) {
      return new long[0];
    }
    long dayStart = localDays.startOf(day);
    long dayEnd = localDays.endOf(day);
    long step = calendar.step().toNanos();
    var starts = new long[count(spans, step, length)];
    int count = 0;
    for (var span : spans) {
      long skipped = Math.max(0, Math.ceilDiv(dayStart - span.from(), step));
      for (long start = span.from() + skipped * step;
          start + length <= span.to() && start < dayEnd;
          start += step) {
        starts[count++] = start;
      }
    }
    return inOrder(starts, count);
  }

  private static int count(List<Span> spans, long step, long length) {
    long most = 0;
    for (var span : spans) {
      most += Math.max(0, Math.floorDiv(span.to() - span.from() - length, step) + 1);
    }
    return Math.toIntExact(most);
  }

  /// Whatever is open at some time of the day.
  private List<Span> on(LocalDate day) {
    var spans = new ArrayList<Span>();
    if (pastMidnight) {
      var dayBefore = day.minusDays(1);
      for (var opening : calendar.hours().on(dayBefore)) {
        if (opening.isPastMidnight()) {
          spans.add(span(opening, dayBefore));
        }
      }
    }
    for (var opening : calendar.hours().on(day)) {
      spans.add(span(opening, day));
    }
    return spans;
  }

  private Span span(Opening opening, LocalDate day) {
    return new Span(localDays.startOf(opening, day), localDays.endOf(opening, day));
  }

  static Instant startOf(Calendar calendar, LocalDate day) {
    return day.atStartOfDay(calendar.zone()).toInstant();
  }

  private static long[] inOrder(long[] starts, int count) {
    for (int i = 1; i < count; i++) {
      if (starts[i] <= starts[i - 1]) {
        return Arrays.stream(starts, 0, count).sorted().distinct().toArray();
      }
    }
    return count == starts.length ? starts : Arrays.copyOf(starts, count);
  }
}
