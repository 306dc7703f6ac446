package dev.switchboard.adapter.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.log.Output.Form;
import dev.switchboard.topology.LogFields;
import dev.switchboard.topology.Measure;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.MDC;

/// What CloudWatch makes metrics of, by its specification.
final class MeasuresTest {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  private final Lines lines = Lines.asOnLambda();
  private final Measures measures = Measures.of("switchboard-dev-", InstantSource.fixed(NOW));

  @AfterEach
  void done() {
    lines.close();
    MDC.clear();
  }

  @Test
  void a_line_names_its_metric_its_unit_and_its_only_dimension() {
    MDC.put(LogFields.CORRELATION_ID, "one");

    measures.tell(Measure.WEBHOOK_ANSWER, 41, Map.of("channel", "vapi", "kind", "tool-calls"));

    assertThat(lines.only())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "_aws",
                Map.of(
                    "Timestamp",
                    NOW.toEpochMilli(),
                    "CloudWatchMetrics",
                    List.of(
                        Map.of(
                            "Namespace",
                            "Switchboard",
                            "Dimensions",
                            List.of(List.of("Stage")),
                            "Metrics",
                            List.of(Map.of("Name", "WebhookAnswer", "Unit", "Milliseconds"))))),
                "Stage",
                "switchboard-dev",
                "WebhookAnswer",
                41,
                "correlationId",
                "one",
                "channel",
                "vapi",
                "kind",
                "tool-calls"));
  }

  /// The specification's limits: names of 1 to 1,024 characters, values of dimensions too, and
  /// units of its list.
  @ParameterizedTest
  @EnumSource(Measure.class)
  void every_measure_keeps_to_the_specification(Measure measure) {
    measures.tell(measure, 1, Map.of());

    assertThat(measure.metric()).matches("[A-Za-z]{1,1024}");
    assertThat(measure.unit()).isIn("Count", "Milliseconds");
    assertThat(lines.only()).containsEntry(measure.metric(), 1).containsKey("Stage");
    assertThat(Measure.stage("")).isNotEmpty();
  }

  @Test
  void what_did_not_happen_is_not_told() {
    measures.count(Measure.GRANTS_LOST, 0);

    assertThat(lines.all()).isEmpty();
  }

  @Test
  void a_terminal_is_not_flooded() {
    try (var plain = new Lines(Form.PLAIN, Levels.OF_FUNCTIONS)) {
      measures.count(Measure.GRANTS_LOST, 1);

      assertThat(plain.all()).isEmpty();
    }
  }
}
