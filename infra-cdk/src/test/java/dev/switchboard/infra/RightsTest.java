package dev.switchboard.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.switchboard.topology.Function;
import dev.switchboard.topology.Functions;
import dev.switchboard.topology.Permission;
import dev.switchboard.topology.Permission.AskBedrock;
import dev.switchboard.topology.Permission.OnTable;
import dev.switchboard.topology.Permission.ReadSecret;
import dev.switchboard.topology.Permission.Send;
import dev.switchboard.topology.Permission.SendMail;
import dev.switchboard.topology.Permission.TableAction;
import dev.switchboard.topology.Permission.UseSeal;
import dev.switchboard.topology.Queue;
import dev.switchboard.topology.Schedules;
import dev.switchboard.topology.Source.Http;
import dev.switchboard.topology.Source.Messages;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds each role to its function's permissions: all of them, and none besides.
final class RightsTest {
  private static final Synthesized MADE = Synthesized.of(Tier.DEV);
  private static final String AWS = "arn:aws:%s:REGION:ACCOUNT:%s";

  static List<Function> functions() {
    return Functions.ALL;
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_function_may_do_what_the_topology_permits_and_nothing_else(Function function) {
    var made =
        Synthesized.of(Tier.DEV)
            .all("AWS::Lambda::Function")
            .filter(each -> is(each, function))
            .findFirst()
            .orElseThrow();

    assertThat(rights(role(made)))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(logs(function), traces(), source(function), permitted(function))
                .flatMap(each -> each)
                .distinct()
                .toList());
  }

  @Test
  void each_function_has_a_role_of_its_own_and_one_more_moves_the_traffic() {
    var used = MADE.all("AWS::Lambda::Function").map(each -> role(each).id()).toList();

    assertThat(used)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            MADE.all("AWS::IAM::Role")
                .filter(role -> !movesTraffic(role))
                .map(Resource::id)
                .toList());
    assertThat(MADE.all("AWS::IAM::Role").filter(RightsTest::movesTraffic)).hasSize(1);
  }

  @Test
  void no_role_gets_rights_from_elsewhere() {
    assertThat(MADE.all("AWS::IAM::Policy")).isEmpty();
    assertThat(MADE.all("AWS::IAM::ManagedPolicy")).isEmpty();
    assertThat(MADE.all("AWS::IAM::Role").filter(role -> !movesTraffic(role)))
        .allMatch(role -> role.property("ManagedPolicyArns").isMissingNode());
  }

  @Test
  void keys_are_used_under_the_alias_of_the_seals_only() {
    var statements =
        MADE.all("AWS::IAM::Role")
            .flatMap(role -> role.property("Policies").valueStream())
            .flatMap(policy -> policy.path("PolicyDocument").path("Statement").valueStream())
            .filter(statement -> statement.path("Action").toString().contains("kms:"));

    assertThat(statements)
        .hasSize((int) Functions.ALL.stream().filter(RightsTest::usesSeal).count())
        .allMatch(statement ->
            statement
                .path("Condition")
                .toString()
                .equals(
                    "{\"ForAnyValue:StringEquals\":{\"kms:ResourceAliases\":\"alias/switchboard-dev-seals\"}}"));
  }

  private static boolean usesSeal(Function function) {
    return function.permissions().stream().anyMatch(UseSeal.class::isInstance);
  }

  @Test
  void only_a_queues_own_schedules_may_send_to_it_from_outside() {
    var senders =
        MADE.all("AWS::SQS::QueuePolicy")
            .flatMap(policy ->
                policy
                    .property("PolicyDocument")
                    .path("Statement")
                    .valueStream()
                    .filter(statement -> statement.path("Effect").asText().equals("Allow"))
                    .map(statement -> sender(policy, statement)));

    assertThat(senders)
        .containsExactlyInAnyOrderElementsOf(
            Schedules.ALL.stream()
                .map(schedule ->
                    "events.amazonaws.com %s sqs:SendMessage %s"
                        .formatted(
                            AWS.formatted("events", "rule/switchboard-dev-" + schedule.name()),
                            arn(schedule.queue())))
                .toList());
  }

  private static String sender(Resource policy, JsonNode statement) {
    return "%s %s %s %s"
        .formatted(
            statement.path("Principal").path("Service").asText(),
            policy.resolved(statement.path("Condition").path("ArnEquals").path("aws:SourceArn")),
            statement.path("Action").asText(),
            policy.resolved(statement.path("Resource")));
  }

  private static boolean movesTraffic(Resource role) {
    return role.property("AssumeRolePolicyDocument")
        .toString()
        .contains("codedeploy.amazonaws.com");
  }

  private static boolean is(Resource made, Function function) {
    return made.text("FunctionName").equals("switchboard-dev-" + function.name());
  }

  private static Resource role(Resource function) {
    var id = function.property("Role").path("Fn::GetAtt").path(0).asText();
    return MADE.all("AWS::IAM::Role")
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> rights(Resource role) {
    return role.property("Policies")
        .valueStream()
        .flatMap(policy -> policy.path("PolicyDocument").path("Statement").valueStream())
        .flatMap(statement ->
            many(statement.path("Action"))
                .flatMap(action ->
                    many(statement.path("Resource"))
                        .map(to -> action.asText() + " " + role.resolved(to))))
        .toList();
  }

  private static Stream<JsonNode> many(JsonNode oneOrMore) {
    return oneOrMore.isArray() ? oneOrMore.valueStream() : Stream.of(oneOrMore);
  }

  private static Stream<String> logs(Function function) {
    var streams =
        AWS.formatted("logs", "log-group:/aws/lambda/switchboard-dev-" + function.name() + ":*");
    return Stream.of("logs:CreateLogStream " + streams, "logs:PutLogEvents " + streams);
  }

  private static Stream<String> traces() {
    return Stream.of("xray:PutTraceSegments *", "xray:PutTelemetryRecords *");
  }

  private static Stream<String> source(Function function) {
    return switch (function.source()) {
      case Http _ -> Stream.empty();
      case Messages(var queue, var _, var _) ->
          Stream.concat(
              Stream.of("ReceiveMessage", "DeleteMessage", "GetQueueAttributes")
                  .map(action -> "sqs:" + action + " " + arn(queue)),
              Stream.of("SendMessage", "GetQueueUrl")
                  .map(action -> "sqs:" + action + " " + arn(queue) + "-dead"));
    };
  }

  private static Stream<String> permitted(Function function) {
    return function.permissions().stream().flatMap(RightsTest::permitted);
  }

  private static Stream<String> permitted(Permission permission) {
    return switch (permission) {
      case OnTable onTable ->
          onTable.actions().stream().flatMap(action -> permitted(onTable, action));
      case Send(var queue) ->
          Stream.of("sqs:SendMessage " + arn(queue), "sqs:GetQueueUrl " + arn(queue));
      case SendMail() -> Stream.of("ses:SendEmail " + AWS.formatted("ses", "identity/*"));
      case ReadSecret(var secret) ->
          Stream.of(
              "ssm:GetParameter "
                  + AWS.formatted("ssm", "parameter/switchboard/dev/" + secret.name()));
      case UseSeal(var actions) ->
          actions.stream()
              .map(action ->
                  switch (action) {
                    case CLOSE -> "kms:GenerateDataKey";
                    case OPEN -> "kms:Decrypt";
                  })
              .map(action -> action + " " + AWS.formatted("kms", "key/*"));
      case AskBedrock() ->
          Stream.of(
              "bedrock:InvokeModel arn:aws:bedrock:*::foundation-model/*",
              "bedrock:InvokeModel arn:aws:bedrock:REGION:ACCOUNT:inference-profile/*");
    };
  }

  private static Stream<String> permitted(OnTable on, TableAction action) {
    var table = AWS.formatted("dynamodb", "table/switchboard-dev-" + on.table().name());
    var indexes =
        on.table().indexes().stream()
            .filter(_ -> action == TableAction.Query)
            .map(index -> table + "/index/" + index.name());
    return Stream.concat(Stream.of(table), indexes).map(to -> "dynamodb:" + action + " " + to);
  }

  private static String arn(Queue queue) {
    return AWS.formatted("sqs", "switchboard-dev-" + queue.name());
  }
}
