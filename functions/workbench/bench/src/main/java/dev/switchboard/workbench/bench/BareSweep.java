package dev.switchboard.workbench.bench;

import dev.switchboard.domain.booking.Block;
import dev.switchboard.domain.booking.Opening;
import dev.switchboard.domain.booking.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The least that finding free slots can cost: the open spans and the busy ones as plain numbers,
/// the busy ones not in order yet, and one walk along both.
///
/// @param open where each opening begins and ends, in order
/// @param busy where each busy time begins and ends, with the buffers of what would be booked
record BareSweep(List<long[]> open, List<long[]> busy) {
  private static final long LENGTH = Visits.VISIT.length().toSeconds();
  private static final long STEP = Visits.STEP.toSeconds();

  static BareSweep of(Diary diary) {
    var zone = diary.calendar().zone();
    var open = new ArrayList<long[]>();
    var busy = new ArrayList<long[]>();
    for (var day : diary.days()) {
      for (Opening opening : diary.calendar().hours().on(day.date())) {
        open.add(span(opening.startOn(day.date(), zone), opening.endOn(day.date(), zone)));
      }
      day.blocks().forEach(block -> busy.add(around(block)));
    }
    return new BareSweep(open, busy);
  }

  private static long[] around(Block block) {
    var buffers = Visits.VISIT.buffers();
    return span(block.from().minus(buffers.after()), block.to().plus(buffers.before()));
  }

  private static long[] span(Instant from, Instant to) {
    return new long[] {from.getEpochSecond(), to.getEpochSecond()};
  }

  void into(List<Slot> free) {
    var taken = busy.toArray(long[][]::new);
    Arrays.sort(taken, Comparator.comparingLong(span -> span[0]));
    int next = 0;
    long until = Long.MIN_VALUE;
    for (long[] opening : open) {
      for (long at = opening[0]; at + LENGTH <= opening[1]; at += STEP) {
        while (next < taken.length && taken[next][0] < at + LENGTH) {
          until = Math.max(until, taken[next++][1]);
        }
        if (until <= at) {
          free.add(new Slot(Instant.ofEpochSecond(at), Duration.ofSeconds(LENGTH)));
        }
      }
    }
  }
}
