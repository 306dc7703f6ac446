package dev.switchboard.workbench.bench.growth;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// A day of so many calls, second by second, for ten thousand workspaces of which the first has
/// twice as many as the second and a tenth of all: what runs short first, from how many calls a day
/// on, and how long whoever comes then waits.
final class Growth {
  private static final int WORKSPACES = 10_000;
  private static final long SEED = 1;

  private Growth() {}

  /// Takes the number of calls a day.
  public static void main(String[] args) {
    print(Long.parseLong(args[0]), System.out);
  }

  private static void print(long calls, PrintStream out) {
    var day = new Day(calls, SEED);
    out.printf(
        "A day of %,d calls, %.0f in its busiest second, for %,.0f USD%n%n",
        calls, day.busiest(), calls * dollars());
    out.println(
        "| there is only so much of | a second | at the peak | enough for calls a day | longest wait |");
    out.println("|---|---|---|---|---|");
    Bottlenecks.all(busiest()).stream()
        .sorted(Comparator.comparingDouble(Bottleneck::most))
        .forEach(bottleneck -> {
          var course = day.course(bottleneck);
          out.printf(
              "| %s | %,.0f | %,.0f | %,.1f million | %s |%n",
              bottleneck.name(),
              bottleneck.limit(),
              bottleneck.needed(day.busiest()),
              calls * bottleneck.most() / day.busiest() / 1e6,
              course.longest() < 1 ? "none" : "%,.0f s".formatted(course.longest()));
        });
  }

  private static double dollars() {
    return Arrays.stream(Deed.values()).mapToDouble(deed -> deed.perCall() * deed.dollars()).sum();
  }

  /// The share of the first by Zipf's law.
  private static double busiest() {
    return 1 / IntStream.rangeClosed(1, WORKSPACES).mapToDouble(rank -> 1.0 / rank).sum();
  }
}
