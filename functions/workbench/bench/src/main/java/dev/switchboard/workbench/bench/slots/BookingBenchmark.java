package dev.switchboard.workbench.bench.slots;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.BookSlot;
import dev.switchboard.domain.booking.BookingOutcome;
import dev.switchboard.domain.booking.Customer;
import dev.switchboard.domain.booking.Source;
import dev.switchboard.domain.booking.Wish;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/// What a booking itself computes, the reading and writing of its day left out: on a day with ten
/// busy times.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 1)
public class BookingBenchmark {
  private static final WorkspaceId WORKSPACE = new WorkspaceId("bench");
  private static final Customer ANN =
      new Customer("Ann Example", Optional.of("+15550100"), Optional.empty());

  private final Diary diary = Diary.one(new CalendarId("room"), 1, 10, new Random(7));
  private final BookSlot bookSlot =
      new BookSlot(
          new StillDays(diary), (_, _, _) -> {}, InstantSource.fixed(diary.now()), new Random(7));
  private Instant start = Instant.EPOCH;

  /// Looks for a time that is free.
  @Setup
  public void choose() {
    start =
        diary.calendar().hours().on(Diary.FIRST).stream()
            .map(opening -> opening.startOn(Diary.FIRST, diary.calendar().zone()))
            .flatMap(open ->
                IntStream.range(0, 20).mapToObj(step -> open.plus(Visits.STEP.multipliedBy(step))))
            .filter(time -> book(time) instanceof BookingOutcome.Booked)
            .findFirst()
            .orElseThrow();
  }

  /// One booking that succeeds.
  @Benchmark
  public BookingOutcome booking() {
    return book(start);
  }

  private BookingOutcome book(Instant time) {
    return bookSlot.book(
        WORKSPACE,
        diary.calendar(),
        new Wish(
            Visits.VISIT,
            time,
            Optional.empty(),
            ANN,
            Optional.empty(),
            Optional.empty(),
            new Source("vapi", Optional.of("call"), "call/tool")));
  }
}
