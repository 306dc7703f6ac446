package dev.switchboard.workbench.bench.slots;

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
/// @param from where the first slot may start
/// @param to where none may start any more
record BareSweep(List<long[]> open, List<long[]> busy, long from, long to) implements Finder {
  static final long LENGTH = Visits.VISIT.length().toSeconds();
  static final long STEP = Visits.STEP.toSeconds();

  static BareSweep of(Diary diary) {
    var zone = diary.calendar().zone();
    var open = new ArrayList<long[]>();
    for (var date = diary.first().minusDays(1);
        !date.isAfter(diary.last());
        date = date.plusDays(1)) {
      for (Opening opening : diary.calendar().hours().on(date)) {
        open.add(span(opening.startOn(date, zone), opening.endOn(date, zone)));
      }
    }
    return new BareSweep(
        open,
        diary.busy().stream().map(BareSweep::around).toList(),
        diary.startOf(diary.first()).getEpochSecond(),
        diary.startOf(diary.last().plusDays(1)).getEpochSecond());
  }

  static long[] around(Block block) {
    var buffers = Visits.VISIT.buffers();
    return span(block.from().minus(buffers.after()), block.to().plus(buffers.before()));
  }

  private static long[] span(Instant from, Instant to) {
    return new long[] {from.getEpochSecond(), to.getEpochSecond()};
  }

  @Override
  public void into(List<Slot> free) {
    var taken = busy.toArray(long[][]::new);
    Arrays.sort(taken, Comparator.comparingLong(span -> span[0]));
    int next = 0;
    long until = Long.MIN_VALUE;
    for (long[] opening : open) {
      for (long at = opening[0]; at + LENGTH <= opening[1]; at += STEP) {
        while (next < taken.length && taken[next][0] < at + LENGTH) {
          until = Math.max(until, taken[next++][1]);
        }
        if (until <= at && at >= from && at < to) {
          free.add(new Slot(Instant.ofEpochSecond(at), Duration.ofSeconds(LENGTH)));
        }
      }
    }
  }
}
