package dev.switchboard.workbench.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.contract.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each parser under Jazzer, which looks for bytes that lead where none led before: for
/// `-Djazzer.seconds=` each, in a process of its own. What it finds belongs into `ParsersTest`.
@Tag("chaos")
@Tag("long")
final class JazzerTest {
  private static final int SECONDS = Integer.getInteger("jazzer.seconds", Effort.of(30, 5));
  private static final Pattern RUNS =
      Pattern.compile("stat::number_of_executed_units:\\s+([0-9]+)");

  @TempDir Path folder;

  @Test
  void no_parser_throws_whatever_it_reads() throws IOException, InterruptedException {
    long runs = 0;
    var findings = new EnumMap<Parsers, String>(Parsers.class);
    for (var parser : Parsers.values()) {
      var log = folder.resolve(parser + ".log");
      int exit = start(parser, log).waitFor();
      var said = Files.readString(log);
      var counted = RUNS.matcher(said);
      assertThat(counted.find()).as(said).isTrue();
      runs += Long.parseLong(counted.group(1));
      if (exit != 0) {
        findings.put(parser, said);
      }
    }

    findings.forEach((parser, said) -> System.out.printf("FOUND by %s%n%s%n", parser, said));
    new Figure(
            "exceptions of parsers under Jazzer",
            "%d parsers, %d s each".formatted(Parsers.values().length, SECONDS),
            getClass(),
            0,
            findings.size(),
            "in %,d inputs".formatted(runs))
        .hold();
  }

  private Process start(Parsers parser, Path log) throws IOException {
    var corpus = Files.createDirectories(folder.resolve(parser.name()));
    int number = 0;
    for (var seed : parser.seeds()) {
      Files.write(corpus.resolve("seed-" + number++), seed);
    }
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+EnableDynamicAgentLoading",
            "-Xmx512m",
            "-D%s=%s".formatted(JazzerTarget.PARSER, parser),
            "-cp",
            System.getProperty("java.class.path"),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + JazzerTarget.class.getName(),
            "--instrumentation_includes=dev.switchboard.**",
            "--custom_hook_includes=dev.switchboard.**",
            "--reproducer_path=" + folder,
            "-artifact_prefix=" + folder + "/",
            "-max_total_time=" + SECONDS,
            "-max_len=8192",
            // It would count the most that this process ever had, too. The heap has a limit.
            "-rss_limit_mb=0",
            "-print_final_stats=1",
            corpus.toString());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }
}
