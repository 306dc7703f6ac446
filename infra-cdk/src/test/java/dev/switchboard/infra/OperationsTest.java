package dev.switchboard.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.switchboard.topology.Function;
import dev.switchboard.topology.Functions;
import dev.switchboard.topology.Queues;
import dev.switchboard.topology.Source.Http;
import dev.switchboard.topology.Tables;
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
  void each_function_queue_and_table_has_its_alarms_and_nothing_else_has() {
    var wanted =
        Stream.of(
                Functions.ALL.stream().flatMap(OperationsTest::alarms),
                Queues.ALL.stream()
                    .flatMap(queue ->
                        Stream.of(
                            "queue-" + queue.deadLetters() + "-not-empty",
                            "queue-" + queue.name() + "-late")),
                Tables.ALL.stream().map(table -> "table-" + table.name() + "-throttled"),
                Stream.of("api-failed", "api-slow"))
            .flatMap(each -> each);

    assertThat(told().map(alarm -> made.unprefixed(alarm.text("AlarmName"))))
        .containsExactlyInAnyOrderElementsOf(wanted.toList());
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
          assertThat(group.property("AlarmConfiguration").path("Alarms")).hasSize(2);
          assertThat(events(group)).contains("DEPLOYMENT_STOP_ON_ALARM", "DEPLOYMENT_FAILURE");
        });
  }

  @Test
  void every_function_is_traced() {
    assertThat(made.all("AWS::Lambda::Function"))
        .allMatch(each -> each.property("TracingConfig").path("Mode").asText().equals("Active"));
  }

  @Test
  void the_dashboard_shows_each_function_queue_and_table() {
    var body =
        made.all("AWS::CloudWatch::Dashboard").findFirst().orElseThrow().property("DashboardBody");

    assertThat(body.toString())
        .contains(Functions.ALL.stream().map(each -> made.tier().prefix() + each.name()).toList())
        .contains(Queues.ALL.stream().map(each -> made.tier().prefix() + each.name()).toList())
        .contains(Tables.ALL.stream().map(each -> made.tier().prefix() + each.name()).toList());
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

  private static Stream<String> alarms(Function function) {
    var name = "function-" + function.name();
    var always = Stream.of(name + "-errors", name + "-throttled");
    return function.source() instanceof Http
        ? Stream.concat(always, Stream.of(name + "-slow"))
        : always;
  }
}
