package dev.switchboard.workbench.bench;

import dev.switchboard.domain.booking.FindSlots;
import dev.switchboard.domain.booking.Slot;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Every free slot of 50 calendars over 90 days with 10,000 busy times, as a caller would be shown
/// them, beside a bare sweep over the same spans that knows no rule.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 1)
public class SlotsBenchmark {
  private static final WorkspaceId WORKSPACE = new WorkspaceId("bench");
  private static final int DAYS = 90;

  /// A query takes at most 62 days, so the 90 are two.
  private static final int HALF = DAYS / 2;

  private List<Diary> diaries = List.of();
  private List<BareSweep> sweeps = List.of();

  /// Makes the diaries, and checks that both ways find the same slots.
  @Setup
  public void fill() {
    diaries = Diary.many(50, DAYS, 10_000);
    sweeps = diaries.stream().map(BareSweep::of).toList();
    if (!freeSlots().equals(bareSweep())) {
      throw new IllegalStateException("The bare sweep and the calendar disagree on what is free.");
    }
  }

  /// With every rule of the calendar.
  @Benchmark
  public List<Slot> freeSlots() {
    var free = new ArrayList<Slot>();
    for (var diary : diaries) {
      var find = new FindSlots(new StillDays(diary), InstantSource.fixed(Diary.NOW));
      var from = Diary.FIRST;
      for (int half = 0; half < 2; half++) {
        var to = from.plusDays(HALF);
        free.addAll(
            find.find(
                WORKSPACE, diary.calendar(), Visits.VISIT, diary.startOf(from), diary.startOf(to)));
        from = to;
      }
    }
    return free;
  }

  /// The floor: sorts what is busy and walks along it once.
  @Benchmark
  public List<Slot> bareSweep() {
    var free = new ArrayList<Slot>();
    sweeps.forEach(sweep -> sweep.into(free));
    return free;
  }
}
