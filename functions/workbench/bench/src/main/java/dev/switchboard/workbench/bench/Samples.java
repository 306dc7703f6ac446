package dev.switchboard.workbench.bench;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How long several ways of doing the same things took, in nanoseconds, taken in turn.
final class Samples {
  private static final double TAIL = 0.95;

  private final Map<String, Map<String, List<Long>>> taken = new LinkedHashMap<>();

  void add(String what, String way, long nanoseconds) {
    taken
        .computeIfAbsent(what, _ -> new LinkedHashMap<>())
        .computeIfAbsent(way, _ -> new ArrayList<>())
        .add(nanoseconds);
  }

  /// Prints medians and tails in another unit, each beside the floor's of the same run.
  void print(String unit, double nanoseconds, String floor) {
    System.out.printf("%-16s %-10s %10s %10s %9s%n", "", "way", "median", "p95", "ratio");
    taken.forEach((what, ways) -> {
      double least = at(ways.getOrDefault(floor, List.of()), 0.5);
      ways.forEach((way, all) ->
          System.out.printf(
              Locale.ROOT,
              "%-16s %-10s %7.3f %s %7.3f %s %8.2f%n",
              what,
              way,
              at(all, 0.5) / nanoseconds,
              unit,
              at(all, TAIL) / nanoseconds,
              unit,
              at(all, 0.5) / least));
    });
  }

  private static double at(List<Long> all, double quantile) {
    return all.stream().sorted().skip((long) (all.size() * quantile)).findFirst().orElse(0L);
  }

  /// Writes every sample.
  void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
    Files.write(file, JSON.std.asBytes(taken));
  }
}
