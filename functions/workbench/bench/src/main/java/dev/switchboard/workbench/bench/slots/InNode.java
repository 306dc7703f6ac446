package dev.switchboard.workbench.bench.slots;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The one in `slots.mjs`, which node runs, and which times itself. Needs node 20 and npm.
final class InNode implements Way {
  private static final Path SOURCE = Path.of("functions/workbench/bench/src/main/node");
  private static final String SCRIPT = "slots.mjs";

  private final Process node;
  private final BufferedReader answers;

  private InNode(Process node) {
    this.node = node;
    this.answers = node.inputReader();
  }

  /// Installs what it needs in this folder, and hands it the diaries.
  static InNode start(Path folder, List<Case> cases) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    for (var file : List.of("package.json", "package-lock.json", SCRIPT)) {
      Files.copy(SOURCE.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    var npm =
        run(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
    if (npm.waitFor() != 0) {
      throw new IOException(
          "npm ci failed in %s. Maybe no registry is in reach.".formatted(folder));
    }
    var sets = new LinkedHashMap<String, Object>();
    cases.forEach(each -> sets.put(each.name(), set(each)));
    Files.write(folder.resolve("sets.json"), JSON.std.asBytes(sets));
    var way = new InNode(run(folder, "node", SCRIPT));
    way.ask("load sets.json");
    return way;
  }

  private static Process run(Path folder, String... command) throws IOException {
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectError(Redirect.INHERIT)
          .start();
    } catch (IOException e) {
      throw new IOException("%s must be installed, with node 20.".formatted(command[0]), e);
    }
  }

  private static Map<String, Object> set(Case of) {
    var buffers = Visits.VISIT.buffers();
    return Map.of(
        "length", Visits.VISIT.length().toMinutes(),
        "step", Visits.STEP.toMinutes(),
        "before", buffers.before().toMinutes(),
        "after", buffers.after().toMinutes(),
        "diaries", of.diaries().stream().map(Agenda::of).map(InNode::diary).toList());
  }

  private static Map<String, Object> diary(Agenda agenda) {
    return Map.of(
        "zone", agenda.zone().getId(),
        "from", agenda.from().toEpochMilli(),
        "to", agenda.to().toEpochMilli(),
        "hours", agenda.hours().stream().map(InNode::weekly).toList(),
        "busy",
            agenda.busy().stream()
                .map(busy -> List.of(busy.from().toEpochMilli(), busy.to().toEpochMilli()))
                .toList());
  }

  private static Map<String, Object> weekly(Agenda.Weekly weekly) {
    return Map.of(
        "first", weekly.first().toString(),
        "from", weekly.from().toString(),
        "minutes", weekly.length().toMinutes(),
        "rule", weekly.rule());
  }

  @Override
  public String name() {
    return "rrule + date-fns";
  }

  @Override
  public long[] starts(Case of) {
    return Arrays.stream(ask("starts " + of.name()).split(",", -1))
        .filter(word -> !word.isEmpty())
        .mapToLong(Long::parseLong)
        .toArray();
  }

  @Override
  public double time(Case of, long times) {
    return Double.parseDouble(ask("time %s %d".formatted(of.name(), times)));
  }

  private String ask(String line) {
    try {
      var lines = node.outputWriter();
      lines.write(line + "\n");
      lines.flush();
      return Optional.ofNullable(answers.readLine()).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException("Node did not answer to %s.".formatted(line), e);
    }
  }

  @Override
  public void close() {
    node.destroyForcibly().onExit().join();
  }
}
