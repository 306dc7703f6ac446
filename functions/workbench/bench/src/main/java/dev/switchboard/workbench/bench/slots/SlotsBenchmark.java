package dev.switchboard.workbench.bench.slots;

import dev.switchboard.domain.booking.Slot;
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
  private List<Shown> shown = List.of();
  private List<BareSweep> sweeps = List.of();

  /// Makes the diaries, and checks that both ways find the same slots.
  @Setup
  public void fill() {
    var diaries = Diary.many(50, 90, 10_000);
    shown = diaries.stream().map(Shown::new).toList();
    sweeps = diaries.stream().map(BareSweep::of).toList();
    if (!freeSlots().equals(bareSweep())) {
      throw new IllegalStateException("The bare sweep and the calendar disagree on what is free.");
    }
  }

  /// With every rule of the calendar.
  @Benchmark
  public List<Slot> freeSlots() {
    return all(shown);
  }

  /// The floor: sorts what is busy and walks along it once.
  @Benchmark
  public List<Slot> bareSweep() {
    return all(sweeps);
  }

  private static List<Slot> all(List<? extends Finder> finders) {
    var free = new ArrayList<Slot>();
    finders.forEach(finder -> finder.into(free));
    return free;
  }
}
