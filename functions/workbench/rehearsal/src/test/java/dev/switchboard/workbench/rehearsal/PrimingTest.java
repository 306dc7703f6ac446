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
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a function does ahead of its snapshot spares its first answer most of what has to be
/// loaded.
final class PrimingTest {
  private static final String REQUEST =
      """
      {"version":"2.0","routeKey":"$default","rawPath":"%1$s","rawQueryString":"",\
      "headers":{"host":"localhost","x-vapi-secret":"none",\
      "authorization":"Bearer swb_nobody_111111111111111111111111"},\
      "pathParameters":{"channel":"vapi","workspace":"nobody"},\
      "requestContext":{"http":{"method":"%2$s","path":"%1$s"}},"isBase64Encoded":false}\
      """;
  private static final String SWEEP =
      """
      {"Records":[{"messageId":"m1","receiptHandle":"r1","eventSource":"aws:sqs",\
      "body":"{\\"version\\":1,\\"type\\":\\"sweep\\"}"}]}\
      """;

  /// Without this, hooks of `org.crac` reach nobody.
  private static final String NO_HOOKS = "-Dorg.crac.Core.Compat=none";

  private record First(long classes, Duration took, String answer) {}

  static List<Map.Entry<Function, String>> first() {
    return List.of(
        Map.entry(Functions.WEBHOOK, REQUEST.formatted("/webhooks/vapi/nobody", "POST")),
        Map.entry(Functions.CALLS, REQUEST.formatted("/v1/calls", "GET")),
        Map.entry(Functions.BOOKING_FOLLOW_UPS, SWEEP));
  }

  @ParameterizedTest
  @MethodSource("first")
  void the_first_answer_finds_most_classes_loaded(Map.Entry<Function, String> event)
      throws IOException, InterruptedException {
    var unprimed = answered(event, List.of(NO_HOOKS));
    var primed = answered(event, List.of());

    assertThat(primed.answer()).isEqualTo(unprimed.answer());
    assertThat(primed.classes())
        .as("%s primed, %s unprimed", primed.took(), unprimed.took())
        .isLessThan(unprimed.classes() / 3);
  }

  private static First answered(Map.Entry<Function, String> event, List<String> options)
      throws IOException, InterruptedException {
    var loaded = Files.createTempFile(Path.of("target").toAbsolutePath(), "classes", ".log");
    var gate = new Gate(Rehearsed.role(event.getKey()), OneAws.get().services());
    var all = new ArrayList<>(options);
    all.add("-Xlog:class+load:file=" + loaded);
    try (gate;
        var sandbox =
            Sandbox.start(
                Rehearsed.blueprint(event.getKey(), gate),
                Start.SNAP_START,
                Path.of("target", "first.log"),
                all)) {
      sandbox.awaitInit(Duration.ofSeconds(60));
      var before = lines(loaded);
      var begun = System.nanoTime();
      sandbox.restore();
      var ended = sandbox.invoke(event.getValue(), Duration.ofSeconds(60));
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
