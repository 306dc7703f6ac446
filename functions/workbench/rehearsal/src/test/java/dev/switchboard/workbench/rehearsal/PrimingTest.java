package dev.switchboard.workbench.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.topology.Function;
import dev.switchboard.topology.Functions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a function does ahead of its snapshot spares its first answer most of what has to be
/// loaded.
final class PrimingTest {
  /// Without this, hooks of `org.crac` reach nobody.
  private static final String NO_HOOKS = "-Dorg.crac.Core.Compat=none";

  private record First(long classes, Duration took, String answer) {}

  static List<Function> first() {
    return List.of(Functions.WEBHOOK, Functions.CALLS, Functions.BOOKING_FOLLOW_UPS);
  }

  @ParameterizedTest
  @MethodSource("first")
  void the_first_answer_finds_most_classes_loaded(Function function)
      throws IOException, InterruptedException {
    var unprimed = answered(function, List.of(NO_HOOKS));
    var primed = answered(function, List.of());

    assertThat(primed.answer()).isEqualTo(unprimed.answer());
    assertThat(primed.classes())
        .as("%s primed, %s unprimed", primed.took(), unprimed.took())
        .isLessThan(unprimed.classes() / 3);
  }

  private static First answered(Function function, List<String> options)
      throws IOException, InterruptedException {
    var loaded = Files.createTempFile(Path.of("target").toAbsolutePath(), "classes", ".log");
    var gate = new Gate(Rehearsed.role(function), OneAws.get().services());
    var all = new ArrayList<>(options);
    all.add("-Xlog:class+load:file=" + loaded);
    try (gate;
        var sandbox =
            Sandbox.start(
                Rehearsed.blueprint(function, gate),
                Start.SNAP_START,
                Path.of("target", "first.log"),
                all)) {
      sandbox.awaitInit(Duration.ofSeconds(60));
      var before = lines(loaded);
      var begun = System.nanoTime();
      sandbox.restore();
      var ended = sandbox.invoke(FirstEvents.of(function), Duration.ofSeconds(60));
      var took = Duration.ofNanos(System.nanoTime() - begun);
      assertThat(ended).isInstanceOf(Ended.Answered.class);
      var answer = ((Ended.Answered) ended).json().replaceAll("\\d\\d:\\d\\d:\\d\\d", "");
      return new First(lines(loaded) - before, took, answer);
    }
  }

  private static long lines(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.count();
    }
  }
}
