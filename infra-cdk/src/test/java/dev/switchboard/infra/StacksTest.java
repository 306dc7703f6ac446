package dev.switchboard.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.topology.Function;
import dev.switchboard.topology.Functions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What the templates say beyond the topology.
final class StacksTest {
  private static final Synthesized DEV = Synthesized.of(Tier.DEV);
  private static final Synthesized PROD = Synthesized.of(Tier.PROD);

  static List<Function> functions() {
    return Functions.ALL;
  }

  @Test
  void tables_can_be_restored_in_both_tiers() {
    assertThat(List.of(DEV, PROD))
        .flatExtracting(made -> made.all("AWS::DynamoDB::GlobalTable").toList())
        .allSatisfy(table -> {
          var replica = table.property("Replicas").path(0);
          var restored = replica.path("PointInTimeRecoverySpecification");
          assertThat(restored.path("PointInTimeRecoveryEnabled").asBoolean()).isTrue();
          assertThat(table.text("BillingMode")).isEqualTo("PAY_PER_REQUEST");
        });
  }

  @ParameterizedTest
  @EnumSource(Tier.class)
  void only_production_keeps_its_tables(Tier tier) {
    assertThat(Synthesized.of(tier).all("AWS::DynamoDB::GlobalTable"))
        .allSatisfy(table -> {
          var replica = table.property("Replicas").path(0);
          assertThat(replica.path("DeletionProtectionEnabled").asBoolean())
              .isEqualTo(tier == Tier.PROD);
          assertThat(table.whole().path("DeletionPolicy").asText())
              .isEqualTo(tier == Tier.PROD ? "Retain" : "Delete");
        });
  }

  @ParameterizedTest
  @EnumSource(Tier.class)
  void only_production_keeps_the_key_without_which_nothing_sealed_opens(Tier tier) {
    var made = Synthesized.of(tier);
    var alias =
        made.all("AWS::KMS::Alias")
            .filter(each -> each.text("AliasName").equals("alias/" + tier.prefix() + "seals"))
            .findFirst()
            .orElseThrow();
    var key =
        made.all("AWS::KMS::Key")
            .filter(each -> each.id().equals(alias.text("TargetKeyId")))
            .findFirst()
            .orElseThrow();

    assertThat(key.stack()).isEqualTo("data");
    assertThat(key.property("EnableKeyRotation").asBoolean()).isTrue();
    assertThat(key.whole().path("DeletionPolicy").asText())
        .isEqualTo(tier == Tier.PROD ? "Retain" : "Delete");
  }

  @Test
  void every_queue_refuses_what_is_not_encrypted() {
    var denied =
        DEV.all("AWS::SQS::QueuePolicy")
            .flatMap(policy ->
                policy
                    .property("PolicyDocument")
                    .path("Statement")
                    .valueStream()
                    .filter(each -> each.path("Effect").asText().equals("Deny"))
                    .filter(each -> each.toString().contains("\"aws:SecureTransport\":\"false\""))
                    .map(each -> policy.resolved(each.path("Resource"))));

    assertThat(denied)
        .hasSameElementsAs(
            DEV.all("AWS::SQS::Queue")
                .map(queue -> "arn:aws:sqs:REGION:ACCOUNT:" + queue.text("QueueName"))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_function_runs_as_the_topology_says(Function function) {
    var made = function(DEV, function);

    assertThat(made.text("Runtime")).isEqualTo("java25");
    assertThat(made.property("Architectures")).isEqualTo(Synthesized.json(List.of("arm64")));
    assertThat(made.text("Handler")).isEqualTo(function.handler());
    assertThat(made.property("MemorySize").asInt()).isEqualTo(function.memoryMegabytes());
    assertThat(made.property("Timeout").asLong()).isEqualTo(function.timeOut().toSeconds());
    assertThat(made.property("SnapStart").path("ApplyOn").asText()).isEqualTo("PublishedVersions");
  }

  @Test
  void functions_of_one_module_and_no_others_run_the_same_zip() {
    var zips =
        Functions.ALL.stream()
            .map(each -> function(DEV, each).property("Code").path("S3Key").asText())
            .distinct();
    var modules = Functions.ALL.stream().map(Function::module).distinct().toList();

    assertThat(zips).hasSameSizeAs(modules);
    for (var function : Functions.ALL) {
      var first =
          Functions.ALL.stream()
              .filter(each -> each.module().equals(function.module()))
              .findFirst()
              .orElseThrow();
      assertThat(function(DEV, function).property("Code"))
          .isEqualTo(function(DEV, first).property("Code"));
    }
  }

  @Test
  void every_function_has_a_live_alias() {
    var live =
        DEV.all("AWS::Lambda::Alias")
            .filter(alias -> alias.text("Name").equals("live"))
            .map(alias -> alias.text("FunctionName"));

    assertThat(live)
        .containsExactlyInAnyOrderElementsOf(
            DEV.all("AWS::Lambda::Function").map(Resource::id).toList());
    assertThat(DEV.all("AWS::Lambda::Version"))
        .allMatch(version -> version.whole().path("DeletionPolicy").asText().equals("Retain"));
  }

  @Test
  void messages_fail_one_by_one() {
    assertThat(
            DEV.all("AWS::Lambda::EventSourceMapping")
                .map(each -> each.property("FunctionResponseTypes")))
        .isNotEmpty()
        .containsOnly(Synthesized.json(List.of("ReportBatchItemFailures")));
  }

  @Test
  void only_who_feeds_itself_is_allowed_to_recur() {
    assertThat(
            DEV.all("AWS::Lambda::Function")
                .filter(each -> each.text("RecursiveLoop").equals("Allow"))
                .map(each -> each.text("FunctionName")))
        .containsExactlyInAnyOrder(
            "switchboard-dev-booking-follow-ups",
            "switchboard-dev-task-runner",
            "switchboard-dev-link-worker",
            "switchboard-dev-notice-sender");
  }

  static Resource function(Synthesized made, Function function) {
    var name = made.tier().prefix() + function.name();
    return made.all("AWS::Lambda::Function")
        .filter(each -> each.text("FunctionName").equals(name))
        .findFirst()
        .orElseThrow();
  }
}
