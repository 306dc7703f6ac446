package dev.switchboard.workbench.local.chaos;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.domain.contract.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The table of `./mvnw -Pchaos`: every figure that there is to be, as the tests of this run have
/// left it.
record ChaosTable(List<String> expected, Map<String, Figure> found) {
  /// What has to be in it. A figure that no test of the run has left counts as one that is not what
  /// it has to be.
  static final List<String> FIGURES =
      List.of(
          "double bookings",
          "overlapping bookings of any length",
          "crash points survived by a booking",
          "crash points survived by a task",
          "I/O faults survived by a booking",
          "I/O faults survived by a task",
          "extra effects of replayed webhooks",
          "effects under SQS duplicates and visibility running out",
          "poison: batch-mates lost",
          "poison: redriven share",
          "answers too late with everything hung",
          "acknowledged events lost in random kills",
          "acknowledged tasks lost or ended twice in random kills",
          "acknowledged bookings lost in random kills",
          "forged, stale or changed signatures accepted",
          "cross-workspace successes",
          "SSRF bypasses",
          "canaries in logs or tables",
          "5xx or stack traces under fuzz",
          "exceptions of parsers under Jazzer",
          "conditions that can be left out unnoticed",
          "conditions of stored writes that can be left out unnoticed");

  /// Reads the figures of a run.
  static ChaosTable read(Path folder, String run) throws IOException {
    if (Files.notExists(folder)) {
      return new ChaosTable(FIGURES, Map.of());
    }
    try (var files = Files.list(folder)) {
      return new ChaosTable(
          FIGURES,
          files
              .filter(file -> file.toString().endsWith(".properties"))
              .flatMap(file -> Figure.read(file, run).stream())
              .collect(Collectors.toMap(Figure::name, Function.identity())));
    }
  }

  boolean isClean() {
    return expected.stream().allMatch(name -> isPerfect(Optional.ofNullable(found.get(name))));
  }

  String markdown() {
    return "| figure | how | result | where |\n|---|---|---|---|\n"
        + expected.stream().map(this::row).collect(Collectors.joining("\n"))
        + "\n";
  }

  private String row(String name) {
    var figure = Optional.ofNullable(found.get(name));
    return "| %s | %s | %s%s | %s |"
        .formatted(
            name,
            figure.map(Figure::how).orElse(""),
            isPerfect(figure) ? "" : "**not perfect:** ",
            figure.map(each -> each.got() + " " + each.of()).orElse("not measured in this run"),
            figure.map(Figure::where).orElse(""));
  }

  String json() throws IOException {
    var rows = expected.stream().map(this::object).toList();
    return JSON.std
        .with(JSON.Feature.PRETTY_PRINT_OUTPUT)
        .asString(Map.of("clean", isClean(), "figures", rows));
  }

  private Map<String, Object> object(String name) {
    var row = new LinkedHashMap<String, Object>();
    row.put("figure", name);
    Optional.ofNullable(found.get(name))
        .ifPresent(figure -> {
          row.put("how", figure.how());
          row.put("wanted", figure.wanted());
          row.put("got", figure.got());
          row.put("of", figure.of());
          row.put("where", figure.where());
        });
    return row;
  }

  private static boolean isPerfect(Optional<Figure> figure) {
    return figure.filter(each -> each.got() == each.wanted()).isPresent();
  }

  /// Prints the table of a run, writes it as JSON, and ends with 1 where it is not clean or a test
  /// failed.
  ///
  /// @param arguments the folder of the figures, when the run began, the file to write, and the
  ///   folder of the project
  public static void main(String... arguments) throws IOException {
    var table = read(Path.of(arguments[0]), arguments[1]);
    System.out.print(table.markdown());
    Files.createDirectories(Path.of(arguments[0]));
    Files.writeString(Path.of(arguments[2]), table.json());
    var failed = FailedTests.since(Instant.parse(arguments[1]), Path.of(arguments[3]));
    failed.forEach(test -> System.out.printf("FAILED %s%n", test));
    if (!table.isClean() || !failed.isEmpty()) {
      System.exit(1);
    }
  }
}
