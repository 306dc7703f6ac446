package dev.switchboard.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.topology.Functions;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a tier is called, what it logs and how much it takes.
final class TiersTest {
  private static final List<String> NAMES =
      List.of("TableName", "QueueName", "FunctionName", "LogGroupName");

  @ParameterizedTest
  @EnumSource(Tier.class)
  void stacks_are_named_after_their_tier(Tier tier) {
    assertThat(Synthesized.of(tier).stacks())
        .extracting(stack -> stack.getStackName())
        .containsExactlyInAnyOrder(
            tier.prefix() + "data",
            tier.prefix() + "messaging",
            tier.prefix() + "functions",
            tier.prefix() + "api",
            tier.prefix() + "schedules",
            tier.prefix() + "operations");
  }

  @ParameterizedTest
  @EnumSource(Tier.class)
  void nothing_is_made_of_any_other_kind(Tier tier) {
    assertThat(Synthesized.of(tier).resources())
        .extracting(Resource::type)
        .containsOnly(
            "AWS::DynamoDB::GlobalTable",
            "AWS::SQS::Queue",
            "AWS::SQS::QueuePolicy",
            "AWS::Lambda::Function",
            "AWS::Lambda::Version",
            "AWS::Lambda::Alias",
            "AWS::Lambda::EventSourceMapping",
            "AWS::Lambda::Permission",
            "AWS::IAM::Role",
            "AWS::Logs::LogGroup",
            "AWS::Logs::MetricFilter",
            "AWS::ApiGatewayV2::Api",
            "AWS::ApiGatewayV2::Stage",
            "AWS::ApiGatewayV2::Route",
            "AWS::ApiGatewayV2::Integration",
            "AWS::Events::Rule",
            "AWS::CloudWatch::Alarm",
            "AWS::CloudWatch::Dashboard",
            "AWS::CodeDeploy::Application",
            "AWS::CodeDeploy::DeploymentGroup",
            "AWS::KMS::Key",
            "AWS::KMS::Alias",
            "AWS::SNS::Topic",
            "AWS::SNS::TopicPolicy");
  }

  @Test
  void no_two_tiers_share_a_name() {
    var dev = names(Tier.DEV);

    assertThat(dev).isNotEmpty().doesNotContainAnyElementsOf(names(Tier.PROD));
  }

  @ParameterizedTest
  @EnumSource(Tier.class)
  void nothing_names_an_account_or_a_region(Tier tier) {
    assertThat(Synthesized.of(tier).resources())
        .extracting(resource -> resource.whole().toString())
        .noneMatch(text -> text.matches(".*[:\"]\\d{12}[:\"].*"))
        .noneMatch(text -> text.matches(".*(us|eu|ap|sa|ca)-[a-z]+-\\d.*"));
  }

  @ParameterizedTest
  @EnumSource(Tier.class)
  void every_log_ends(Tier tier) {
    assertThat(Synthesized.of(tier).all("AWS::Logs::LogGroup"))
        .hasSize(Functions.ALL.size() + 1)
        .allMatch(
            group -> group.property("RetentionInDays").asInt() == (tier == Tier.PROD ? 90 : 7));
  }

  @Test
  void a_request_is_logged_as_json_that_names_no_person() {
    var stage = stage(Tier.DEV);
    var line = stage.property("AccessLogSettings").path("Format").asText();

    assertThat(Synthesized.read(line).isObject()).isTrue();
    assertThat(line.toLowerCase(Locale.ROOT))
        .contains("$context.routekey")
        .doesNotContain("sourceip", "useragent", "$context.path", "authorizer", "identity");
  }

  @Test
  void each_route_is_throttled() {
    var throttle = stage(Tier.PROD).property("DefaultRouteSettings");

    assertThat(throttle.path("ThrottlingRateLimit").asInt()).isEqualTo(500);
    assertThat(throttle.path("ThrottlingBurstLimit").asInt()).isEqualTo(1000);
  }

  private static Resource stage(Tier tier) {
    return Synthesized.of(tier).all("AWS::ApiGatewayV2::Stage").findFirst().orElseThrow();
  }

  private static List<String> names(Tier tier) {
    return Synthesized.of(tier).resources().stream()
        .flatMap(each -> NAMES.stream().map(each::property).filter(name -> name.isTextual()))
        .map(name -> name.asText())
        .toList();
  }
}
