package dev.switchboard.domain.task;

import dev.switchboard.domain.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Supplier;

/// A world in which time passes between any two calls, whatever is under way elsewhere goes on
/// meanwhile, and calls fail in each way. One seed always makes the same world. After a while it
/// clears up, so that everything can end.
final class Weather implements InstantSource {
  private static final int MOST_NESTED = 3;

  /// A process dies: nothing that it would have done after that moment happens.
  static final class Death extends Error {
    private static final long serialVersionUID = 1L;
  }

  private record Event(Instant at, long number, Runnable what) {}

  final Random random;
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparing(Event::at).thenComparingLong(Event::number));
  private final Instant clearsUp;
  private Instant now = Errands.NOW;
  private long numbers;
  private int nested;

  Weather(long seed, Duration storm) {
    this.random = new Random(seed);
    this.clearsUp = now.plus(storm);
  }

  @Override
  public Instant instant() {
    return now;
  }

  void after(Duration wait, Runnable what) {
    events.add(new Event(now.plus(wait), numbers++, what));
  }

  Duration within(Duration longest) {
    return Duration.ofMillis(random.nextLong(longest.toMillis() + 1));
  }

  boolean chance(int ofThousand) {
    return now.isBefore(clearsUp) && random.nextInt(1000) < ofThousand;
  }

  /// Goes on until this time; whether something is left to happen.
  void runUntil(Instant end) {
    while (!events.isEmpty() && !events.peek().at().isAfter(end)) {
      happen();
    }
    now = end;
  }

  private void happen() {
    var next = events.poll();
    now = next.at().isAfter(now) ? next.at() : now;
    next.what().run();
  }

  <T> T read(Supplier<T> read) {
    pass();
    if (chance(20)) {
      throw new Fault.Passing("It was not reached.");
    }
    var answer = read.get();
    pass();
    return answer;
  }

  <T> T write(Supplier<T> write) {
    pass();
    if (chance(15)) {
      throw new Death();
    }
    if (chance(20)) {
      throw new Fault.Passing("It was not reached.");
    }
    if (chance(20)) {
      after(within(Duration.ofMinutes(2)), () -> late(write));
    }
    if (chance(10)) {
      after(within(Duration.ofMinutes(2)), () -> late(write));
      throw new Fault.Passing("It took too long, and arrives late.");
    }
    var answer = write.get();
    pass();
    if (chance(20)) {
      throw new Fault.Passing("It was done, but the answer was lost.");
    }
    if (chance(15)) {
      throw new Death();
    }
    return answer;
  }

  /// Nobody waits for its answer any more.
  private static <T> void late(Supplier<T> write) {
    var _ = write.get();
  }

  /// Something else may happen, and take its time.
  void pass() {
    if (nested < MOST_NESTED && !events.isEmpty() && chance(120)) {
      nested++;
      try {
        happen();
      } finally {
        nested--;
      }
    }
  }
}
