package dev.switchboard.workbench.bench;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs the benchmarks whose names hold a word, prints a table and writes it as JSON beside it.
///
/// A time says little on a machine that is shared; read it against the floor of the same run.
final class Bench {
  private Bench() {}

  /// Takes the word, a regular expression, and the file for the JSON.
  public static void main(String[] args) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include("(?i)" + args[0])
            .result(args[1])
            .resultFormat(ResultFormatType.JSON)
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuTime.class)
            .shouldFailOnError(true)
            .build();
    new Runner(options).run();
  }
}
