package dev.switchboard.workbench.bench;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How long the same thing takes with more and more stored, all sizes in turn, and how many
/// requests it is.
final class Sizes {
  private static final int ROUNDS = Integer.getInteger("rounds", 500);
  private static final int WARM_UP = 500;

  private final List<Map<String, Object>> json = new ArrayList<>();

  /// One thing that is done with so much stored, and what makes it undone.
  record Row(int stored, Grown grown, Runnable once, Runnable after) {
    Row(int stored, Grown grown, Runnable once) {
      this(stored, grown, once, () -> {});
    }
  }

  Sizes() {
    System.out.printf(
        "%-24s %8s %8s %9s %9s %7s%n", "", "stored", "requests", "p50 ms", "p95 ms", "p50 x");
  }

  void compare(String what, List<Row> rows) {
    var took = new ArrayList<List<Long>>();
    rows.forEach(_ -> took.add(new ArrayList<>()));
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (int turn = 0; turn < rows.size(); turn++) {
        int who = Math.floorMod(turn + round, rows.size());
        long nanoseconds = time(rows.get(who));
        if (round >= 0) {
          took.get(who).add(nanoseconds);
        }
      }
    }
    double least = at(took.getFirst(), 0.5);
    for (int i = 0; i < rows.size(); i++) {
      tell(what, rows.get(i), took.get(i), least);
    }
  }

  private static long time(Row row) {
    long begun = System.nanoTime();
    row.once().run();
    long ended = System.nanoTime();
    row.after().run();
    return ended - begun;
  }

  private void tell(String what, Row row, List<Long> took, double least) {
    int before = row.grown().requests();
    row.once().run();
    int requests = row.grown().requests() - before;
    row.after().run();
    double median = at(took, 0.5);
    System.out.printf(
        Locale.ROOT,
        "%-24s %8d %8d %9.2f %9.2f %7.2f%n",
        what,
        row.stored(),
        requests,
        median / 1e6,
        at(took, 0.95) / 1e6,
        median / least);
    json.add(
        Map.of("what", what, "stored", row.stored(), "requests", requests, "nanoseconds", took));
  }

  private static double at(List<Long> all, double quantile) {
    return all.stream().sorted().skip((long) (all.size() * quantile)).findFirst().orElseThrow();
  }

  /// Writes every sample.
  void write(Path file) throws IOException {
    Files.write(file, JSON.std.asBytes(json));
  }
}
