package dev.switchboard.workbench.bench.growth;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A day of calls on a clock of its own: a night, a morning and an afternoon with their peaks, and
/// chance. The same seed gives the same day.
record Day(long calls, long seed) {
  private static final int SECONDS = 24 * 60 * 60;
  private static final double SHAPES = IntStream.range(0, SECONDS).mapToDouble(Day::shape).sum();
  private static final double HOUR = 3600.0;
  private static final double QUIET = 0.1;

  /// Plays it against one bottleneck. What has no room waits for the next second.
  Course course(Bottleneck bottleneck) {
    var random = new SplittableRandom(seed);
    double waiting = 0;
    double longest = 0;
    for (int second = 0; second < SECONDS; second++) {
      double needed = bottleneck.needed(arrivals(random, rate(second)));
      waiting = Math.max(0, waiting + needed - bottleneck.limit());
      longest = Math.max(longest, waiting / bottleneck.limit());
    }
    return new Course(longest);
  }

  /// @param longest how many seconds the unluckiest waits
  record Course(double longest) {}

  /// Calls in the busiest second, chance left aside.
  double busiest() {
    return IntStream.range(0, SECONDS).mapToDouble(this::rate).max().orElseThrow();
  }

  /// Calls a second: two bells round 10 and 15 o'clock over a low base.
  private double rate(int second) {
    return calls * shape(second) / SHAPES;
  }

  private static double shape(int second) {
    return QUIET + bell(second / HOUR - 10) + bell(second / HOUR - 15);
  }

  private static double bell(double hours) {
    return Math.exp(-hours * hours / 4);
  }

  /// As many as chance brings where so many are expected.
  private static double arrivals(SplittableRandom random, double expected) {
    return Math.max(0, expected + random.nextGaussian() * Math.sqrt(expected));
  }
}
