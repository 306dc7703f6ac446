package dev.switchboard.workbench.bench;

import dev.switchboard.workbench.rehearsal.Ended;
import dev.switchboard.workbench.rehearsal.Sandbox;
import dev.switchboard.workbench.rehearsal.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One function, started again and again. Each of its starts ends with its first answer.
record Cold(Contender contender) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String RESIDENT = "VmRSS:";

  String name() {
    return contender.name();
  }

  /// From the start of its process, in nanoseconds.
  long onDemand() throws IOException, InterruptedException {
    return started(List.of(), List.of());
  }

  /// The same with its AOT cache.
  long cached() throws IOException, InterruptedException {
    return started(List.of("-XX:AOTCache=" + cache()), contender.jars());
  }

  private long started(List<String> options, List<Path> beside)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    try (var sandbox = start(Start.ON_DEMAND, options, beside)) {
      answer(sandbox);
      return System.nanoTime() - begun;
    }
  }

  /// From where its snapshot is taken.
  long restored() throws IOException, InterruptedException {
    try (var sandbox = start(Start.SNAP_START, List.of(), List.of())) {
      sandbox.awaitInit(PATIENCE);
      long begun = System.nanoTime();
      sandbox.restore();
      answer(sandbox);
      return System.nanoTime() - begun;
    }
  }

  /// Makes its AOT cache of a start like those that are measured.
  void train() throws IOException, InterruptedException {
    var options = List.of("-XX:AOTCacheOutput=" + cache());
    try (var sandbox = start(Start.ON_DEMAND, options, contender.jars())) {
      answer(sandbox);
      sandbox.process().destroy();
      sandbox.process().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Function %s must end.".formatted(name()), e);
    }
    if (!Files.exists(cache())) {
      throw new IllegalStateException("Function %s left no AOT cache: %s".formatted(name(), log()));
    }
  }

  long cacheBytes() throws IOException {
    return Files.size(cache());
  }

  ColdStart.Size size() throws IOException, InterruptedException {
    var loaded = near("classes.log");
    var options = List.of("-Xlog:class+load:file=" + loaded);
    try (var sandbox = start(Start.ON_DEMAND, options, List.of())) {
      answer(sandbox);
      return new ColdStart.Size(
          contender.bytes(), lines(loaded), resident(sandbox.process().pid()));
    }
  }

  private static long lines(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.count();
    }
  }

  private static long resident(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc/%d/status".formatted(pid))).stream()
        .filter(line -> line.startsWith(RESIDENT))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElseThrow();
  }

  private Sandbox start(Start how, List<String> options, List<Path> beside) throws IOException {
    return Sandbox.start(contender.blueprint(), how, log(), options, beside);
  }

  private void answer(Sandbox sandbox) throws InterruptedException {
    switch (sandbox.invoke(contender.event(), PATIENCE)) {
      case Ended.Answered _ -> {}
      case Ended.Failed(var error) ->
          throw new IllegalStateException(
              "Function %s must answer, and said %s. See %s.".formatted(name(), error, log()));
    }
  }

  private Path cache() {
    return near("aot");
  }

  private Path log() {
    return near("log");
  }

  private Path near(String file) {
    return contender.blueprint().code().resolveSibling(file);
  }
}
