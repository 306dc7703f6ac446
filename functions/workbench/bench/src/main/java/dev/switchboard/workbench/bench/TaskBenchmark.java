package dev.switchboard.workbench.bench;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What a task waits on the local stack, over its real doors: from `POST /v1/tasks` until its first
/// step has begun. Beside it the same while another workspace has a thousand tasks in the queue.
/// Tables and queues are kept in memory, and the virtual machine has the flags of `-Prun`, and a
/// minute to warm up.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "--enable-native-access=ALL-UNNAMED",
      "--sun-misc-unsafe-memory-access=allow",
      "-XX:+UseSerialGC",
      "-Djmh.shutdownTimeout=1"
    })
@Warmup(iterations = 8, time = 10)
@Measurement(iterations = 3, time = 10)
public class TaskBenchmark {
  /// How many tasks of another workspace wait.
  @Param({"0", "1000"})
  int queued;

  private static final int REST = 20;

  private Optional<Desk> desk = Optional.empty();
  private String last = "";

  /// Starts the stack.
  @Setup
  public void open() throws IOException, InterruptedException {
    desk = Optional.of(Desk.open());
  }

  /// Fills up the queue.
  @Setup(Level.Iteration)
  public void fill() {
    desk.orElseThrow().keepBusy(queued);
  }

  /// One task, until its first step has begun.
  @Benchmark
  public void firstStep() {
    last = desk.orElseThrow().begin();
  }

  /// What follows the first step is not the next one's time.
  @TearDown(Level.Invocation)
  public void end() {
    desk.orElseThrow().awaitTold(last);
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(REST));
  }

  /// Stops the stack.
  @TearDown
  public void close() {
    desk.ifPresent(Desk::close);
  }
}
