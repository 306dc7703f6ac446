package dev.switchboard.domain.booking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// What is taken of some days, sorted once. It is asked about one start after the other, the
/// earliest first, and goes along with them.
final class Timeline {
  /// A span that somebody else has; half open.
  record Busy(long from, long to) {}

  /// A span that may be shared by whoever begins at the same moment.
  ///
  /// @param seat whether it counts as one; what it takes of other days does not
  record Shared(long start, long from, long to, boolean seat) {}

  private final long before;
  private final long whole;
  private final int seats;
  private final long[] busyFrom;
  private final long[] busyTo;
  private final Shared[] shared;
  private int busyAt;
  private int sharedAt;

  Timeline(Need need, List<Busy> busy, List<Shared> shared) {
    this.before = need.buffers().before().toNanos();
    this.whole = before + need.length().toNanos() + need.buffers().after().toNanos();
    this.seats = need.seats();
    this.busyFrom = new long[busy.size() + 1];
    this.busyTo = new long[busy.size() + 1];
    this.shared = shared.toArray(Shared[]::new);
    Arrays.sort(this.shared, Comparator.comparingLong(Shared::from));
    merge(busy);
  }

  /// Spans that overlap or touch become one; one that never comes ends them.
  private void merge(List<Busy> busy) {
    var sorted = busy.toArray(Busy[]::new);
    Arrays.sort(sorted, Comparator.comparingLong(Busy::from));
    int count = 0;
    for (var span : sorted) {
      if (count > 0 && span.from() <= busyTo[count - 1]) {
        busyTo[count - 1] = Math.max(busyTo[count - 1], span.to());
      } else {
        busyFrom[count] = span.from();
        busyTo[count++] = span.to();
      }
    }
    busyFrom[count] = Long.MAX_VALUE;
    busyTo[count] = Long.MAX_VALUE;
  }

  /// Whether nobody else has any of the time, buffers included, or a seat is left.
  boolean isFree(long start) {
    long from = start - before;
    long to = from + whole;
    while (busyTo[busyAt] <= from) {
      busyAt++;
    }
    return busyFrom[busyAt] >= to && (shared.length == 0 || hasSeat(start, from, to));
  }

  private boolean hasSeat(long start, long from, long to) {
    while (sharedAt < shared.length && shared[sharedAt].to() <= from) {
      sharedAt++;
    }
    int taken = 0;
    for (int i = sharedAt; i < shared.length && shared[i].from() < to; i++) {
      var other = shared[i];
      if (other.to() > from && other.start() != start) {
        return false;
      }
      taken += other.start() == start && other.seat() ? 1 : 0;
    }
    return taken < seats;
  }
}
