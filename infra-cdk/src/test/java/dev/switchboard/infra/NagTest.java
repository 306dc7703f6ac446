package dev.switchboard.infra;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.topology.Function;
import dev.switchboard.topology.Functions;
import dev.switchboard.topology.Permission.UseSeal;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Matcher;

/// AWS's own list of what a sound solution does. What is accepted is accepted by name, with a
/// reason.
///
/// @see <a href="https://github.com/cdklabs/cdk-nag/blob/main/RULES.md">The rules</a>
final class NagTest {
  private static final Matcher RULES =
      Match.stringLikeRegexp("AwsSolutions-.*|CdkNagValidationFailure.*");

  private static final NagPackSuppression KEYS =
      accepted("AwsSolutions-APIG4", "The functions check who asks, as they do on a laptop.");
  private static final NagPackSuppression MODELS =
      accepted(
          "AwsSolutions-IAM5",
          "A model is chosen by its name when the function runs.",
          "Resource::arn:<AWS::Partition>:bedrock:*::foundation-model/*",
          "Resource::arn:<AWS::Partition>:bedrock:<AWS::Region>:<AWS::AccountId>:inference-profile/*");

  private static final NagPackSuppression MAIL =
      accepted(
          "AwsSolutions-IAM5",
          "The deployment names the address that e-mails come from when the function runs.",
          "Resource::arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:identity/*");
  private static final NagPackSuppression SEALS =
      accepted(
          "AwsSolutions-IAM5",
          "A condition names the key by its alias; its id is known once it has been made.",
          "Resource::arn:<AWS::Partition>:kms:<AWS::Region>:<AWS::AccountId>:key/*");
  private static final NagPackSuppression TRACES =
      accepted("AwsSolutions-IAM5", "X-Ray has no resources to name.", "Resource::*");
  private static final NagPackSuppression MOVES =
      accepted(
          "AwsSolutions-IAM4",
          "The policy is made for what CodeDeploy does with Lambda, and no wider.",
          "Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited");

  @Test
  void nothing_is_found_that_has_not_been_accepted() {
    var stacks = checked();
    stacks.forEach(NagTest::accept);

    for (var stack : stacks) {
      var found = Annotations.fromStack(stack);
      assertThatNoException().isThrownBy(() -> found.hasNoError("*", RULES));
      assertThatNoException().isThrownBy(() -> found.hasNoWarning("*", RULES));
    }
  }

  @Test
  void nothing_is_found_in_what_lets_the_pipeline_in() {
    var access = new AccessStack(new App(), "acme/switchboard");
    Aspects.of(access).add(AwsSolutionsChecks.Builder.create().reports(false).build());

    assertThatNoException().isThrownBy(() -> Annotations.fromStack(access).hasNoError("*", RULES));
  }

  @ParameterizedTest
  @CsvSource({"api, AwsSolutions-APIG4", "functions, AwsSolutions-IAM5"})
  void what_has_been_accepted_would_be_found(String stack, String rule) {
    var found = Annotations.fromStack(named(stack, checked()));

    assertThatThrownBy(() -> found.hasNoError("*", RULES)).hasMessageContaining(rule);
  }

  private static List<Stack> checked() {
    var stacks = Synthesized.stacks(Tier.PROD, Map.of());
    stacks.forEach(
        stack -> Aspects.of(stack).add(AwsSolutionsChecks.Builder.create().reports(false).build()));
    return stacks;
  }

  private static Stack named(String name, List<Stack> stacks) {
    return stacks.stream()
        .filter(stack -> stack.getNode().getId().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void accept(Stack stack) {
    switch (stack.getNode().getId()) {
      case "functions" -> {
        Functions.ALL.forEach(function -> {
          accept(stack, function, streamsOf(function));
          accept(stack, function, TRACES);
        });
        NagSuppressions.addResourceSuppressions(
            stack.getNode().findChild("deployments-role"), List.of(MOVES));
        accept(stack, Functions.TASK_RUNNER, MODELS);
        accept(stack, Functions.NOTICE_SENDER, MAIL);
        Functions.ALL.stream()
            .filter(function -> function.permissions().stream().anyMatch(UseSeal.class::isInstance))
            .forEach(function -> accept(stack, function, SEALS));
      }
      case "api" -> NagSuppressions.addStackSuppressions(stack, List.of(KEYS));
      default -> {}
    }
  }

  private static void accept(Stack stack, Function function, NagPackSuppression suppression) {
    var role = stack.getNode().findChild(function.name() + "-role");
    NagSuppressions.addResourceSuppressions(role, List.of(suppression));
  }

  private static NagPackSuppression streamsOf(Function function) {
    return accepted(
        "AwsSolutions-IAM5",
        "A function makes its own log streams, whose names it does not choose.",
        "Resource::arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>:log-group:/aws/lambda/switchboard-prod-"
            + function.name()
            + ":*");
  }

  private static NagPackSuppression accepted(String rule, String reason, String... only) {
    var suppression = NagPackSuppression.builder().id(rule).reason(reason);
    return only.length == 0 ? suppression.build() : suppression.appliesTo(List.of(only)).build();
  }
}
