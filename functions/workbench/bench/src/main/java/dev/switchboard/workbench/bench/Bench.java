package dev.switchboard.workbench.bench;

import dev.switchboard.workbench.bench.slots.SlotPeers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs what has a word in its name, prints a table of each and writes it as JSON beside it: the
/// benchmarks of JMH, and those measurements that have to take turns, which JMH does not.
///
/// A time says little on a machine that is shared; read it against the floor of the same run.
final class Bench {
  private static final Map<String, Turns> TURNS =
      new TreeMap<>(
          Map.of(
              "ColdStart",
              ColdStart::measure,
              "Doors",
              Doors::measure,
              "Grows",
              Grows::measure,
              "Load",
              Load::measure,
              "SlotPeers",
              SlotPeers::measure));

  private Bench() {}

  /// A measurement whose ways take turns; it writes its JSON there.
  private interface Turns {
    void measure(Path json) throws IOException, InterruptedException;
  }

  /// Takes the word, a regular expression, and the file for the JSON of JMH; the others lie beside
  /// it. Ends by itself, whatever threads DynamoDB Local leaves behind.
  public static void main(String[] args) {
    try {
      measure(args);
      System.exit(0);
    } catch (IOException | RunnerException | InterruptedException | RuntimeException e) {
      e.printStackTrace(System.err);
      System.exit(1);
    }
  }

  private static void measure(String[] args)
      throws RunnerException, IOException, InterruptedException {
    var word = "(?i)" + args[0];
    var json = Path.of(args[1]);
    for (var turns : TURNS.entrySet()) {
      if (Pattern.compile(word).matcher(turns.getKey()).find()) {
        turns
            .getValue()
            .measure(json.resolveSibling(turns.getKey().toLowerCase(Locale.ROOT) + ".json"));
      }
    }
    if (hasBenchmark(word)) {
      jmh(word, json);
    }
  }

  private static boolean hasBenchmark(String word) {
    var silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
    return BenchmarkList.defaultList().getAll(silent, List.of()).stream()
        .anyMatch(each -> Pattern.compile(word).matcher(each.getUsername()).find());
  }

  private static void jmh(String word, Path json) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(word)
            .result(json.toString())
            .resultFormat(ResultFormatType.JSON)
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuTime.class)
            .shouldFailOnError(true)
            .build();
    new Runner(options).run();
  }
}
