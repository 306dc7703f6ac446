package dev.switchboard.workbench.bench;

import dev.switchboard.workbench.local.aws.LocalAws;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// How long functions take from the start of their process until their first answer, under AWS's
/// runtime interface client: on demand, on demand with an AOT cache, and from their snapshot on.
/// They take turns.
///
/// Nothing here is a snapshot of a machine: what is measured of a restore is what a function does
/// after it.
final class ColdStart {
  private static final int ROUNDS = Integer.getInteger("rounds", 10);
  private static final Pattern WHO = Pattern.compile(System.getProperty("who", ".*"));

  private final Samples took = new Samples();
  private final Map<String, Size> sizes = new LinkedHashMap<>();
  private final List<Cold> all = new ArrayList<>();

  private ColdStart() {}

  /// Measures, prints a table and writes it as JSON, this after each round.
  static void measure(Path json) throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("cold");
    try (var aws = LocalAws.start(Optional.empty())) {
      var cold = new ColdStart();
      cold.prepare(new Contenders(folder, aws).all(WHO.asPredicate()));
      for (int round = 0; round < ROUNDS; round++) {
        cold.round(round);
        cold.took.write(json);
      }
      cold.tell();
    }
  }

  private void prepare(List<Contender> contenders) throws IOException, InterruptedException {
    for (var contender : contenders) {
      var cold = new Cold(contender);
      sizes.put(contender.name(), cold.size());
      cold.train();
      all.add(cold);
      System.out.printf("%s is ready%n", contender.name());
    }
  }

  private void round(int round) throws IOException, InterruptedException {
    for (int turn = 0; turn < all.size(); turn++) {
      var cold = all.get((turn + round) % all.size());
      took.add("on demand", cold.name(), cold.onDemand());
      took.add("with AOT cache", cold.name(), cold.cached());
      took.add("restored", cold.name(), cold.restored());
    }
    System.out.printf("round %d of %d%n", round + 1, ROUNDS);
  }

  private void tell() throws IOException {
    System.out.printf("%-20s %8s %8s %8s %9s%n", "", "zip MB", "classes", "RSS MB", "cache MB");
    for (var cold : all) {
      var size = Optional.ofNullable(sizes.get(cold.name())).orElseThrow();
      System.out.printf(
          "%-20s %8.1f %8d %8d %9d%n",
          cold.name(),
          size.zip() / 1e6,
          size.classes(),
          size.residentKilobytes() / 1024,
          cold.cacheBytes() / 1_000_000);
    }
    took.print("ms", 1e6, Contenders.FLOOR);
  }

  /// How large a function is.
  ///
  /// @param classes how many are loaded when it has answered
  /// @param residentKilobytes what it has of memory then
  record Size(long zip, long classes, long residentKilobytes) {}
}
