package dev.switchboard.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.switchboard.topology.Functions;
import dev.switchboard.topology.Measure;
import dev.switchboard.topology.Queues;
import dev.switchboard.topology.Tables;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Who is told at night, of what, and how a bad version is stopped.
@ParameterizedClass
@EnumSource(Tier.class)
final class OperationsTest {
  private final Synthesized made;

  OperationsTest(Tier tier) {
    this.made = Synthesized.of(tier);
  }

  @Test
  void callers_owners_and_each_queue_have_their_alarms_and_nothing_else_has() {
    var wanted =
        Stream.of(
                Queues.ALL.stream()
                    .flatMap(queue ->
                        Stream.of(
                            "queue-" + queue.deadLetters() + "-not-empty",
                            "queue-" + queue.name() + "-late")),
                Stream.of(
                    "api-failed",
                    "functions-failed",
                    "functions-throttled",
                    "callers-wait",
                    "grants-lost",
                    "tasks-overdue"))
            .flatMap(each -> each);

    assertThat(told().map(alarm -> made.unprefixed(alarm.text("AlarmName"))))
        .containsExactlyInAnyOrderElementsOf(wanted.toList());
  }

  /// The functions write them under the stage that is in their prefix.
  @Test
  void what_functions_measure_themselves_is_watched_where_they_write_it() {
    assertThat(told().map(OperationsTest::metric))
        .filteredOn(metric -> metric.path("Namespace").asText().equals(Measure.NAMESPACE))
        .hasSize(2)
        .allSatisfy(metric -> {
          assertThat(metric.path("MetricName").asText())
              .isIn(Measure.GRANTS_LOST.metric(), Measure.TASKS_OVERDUE.metric());
          var dimension = metric.path("Dimensions").path(0);
          assertThat(dimension.path("Name").asText()).isEqualTo(Measure.STAGE);
          assertThat(dimension.path("Value").asText()).isEqualTo("switchboard-" + made.tier().id());
        });
    assertThat(dashboard()).contains(Arrays.stream(Measure.values()).map(Measure::metric).toList());
  }

  @Test
  void each_of_them_tells_when_it_begins_and_when_it_is_over() {
    var topic = "arn:aws:sns:REGION:ACCOUNT:" + made.tier().prefix() + "alarms";

    assertThat(told())
        .allSatisfy(alarm -> {
          assertThat(alarm.resolved(alarm.property("AlarmActions").path(0))).isEqualTo(topic);
          assertThat(alarm.resolved(alarm.property("OKActions").path(0))).isEqualTo(topic);
          assertThat(alarm.text("AlarmDescription")).endsWith("See infra-cdk/README.md.");
          assertThat(alarm.text("TreatMissingData")).isEqualTo("notBreaching");
        });
  }

  @Test
  void a_version_that_fails_or_is_slow_is_rolled_back() {
    var config = made.tier() == Tier.PROD ? "LambdaCanary10Percent5Minutes" : "LambdaAllAtOnce";

    assertThat(made.all("AWS::CodeDeploy::DeploymentGroup"))
        .hasSize(Functions.ALL.size())
        .allSatisfy(group -> {
          assertThat(group.text("DeploymentConfigName")).endsWith(config);
          assertThat(group.property("AlarmConfiguration").path("Alarms").findValuesAsText("Name"))
              .containsExactly(
                  made.tier().prefix() + "functions-failed", made.tier().prefix() + "callers-wait");
          assertThat(events(group)).contains("DEPLOYMENT_STOP_ON_ALARM", "DEPLOYMENT_FAILURE");
        });
  }

  @Test
  void what_any_function_logs_as_an_error_is_counted_as_one_measure() {
    assertThat(made.all("AWS::Logs::MetricFilter"))
        .hasSize(Functions.ALL.size())
        .allSatisfy(filter -> {
          var counted = filter.property("MetricTransformations").path(0);
          assertThat(counted.path("MetricNamespace").asText())
              .isEqualTo("Switchboard/" + made.tier().id());
          assertThat(counted.path("MetricName").asText()).isEqualTo("Failures");
        });
  }

  @Test
  void every_function_is_traced() {
    assertThat(made.all("AWS::Lambda::Function"))
        .allMatch(each -> each.property("TracingConfig").path("Mode").asText().equals("Active"));
  }

  @Test
  void the_dashboard_shows_each_function_queue_and_table() {
    assertThat(dashboard())
        .contains(Functions.ALL.stream().map(each -> made.tier().prefix() + each.name()).toList())
        .contains(Queues.ALL.stream().map(each -> made.tier().prefix() + each.name()).toList())
        .contains(Tables.ALL.stream().map(each -> made.tier().prefix() + each.name()).toList());
  }

  private static JsonNode metric(Resource alarm) {
    return alarm.property("Metrics").path(0).path("MetricStat").path("Metric");
  }

  private String dashboard() {
    return made.all("AWS::CloudWatch::Dashboard")
        .findFirst()
        .orElseThrow()
        .property("DashboardBody")
        .toString();
  }

  private Stream<Resource> told() {
    return made.all("AWS::CloudWatch::Alarm")
        .filter(alarm -> !alarm.property("AlarmActions").isMissingNode());
  }

  private static List<String> events(Resource group) {
    return group
        .property("AutoRollbackConfiguration")
        .path("Events")
        .valueStream()
        .map(JsonNode::asText)
        .toList();
  }
}
