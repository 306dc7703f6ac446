package dev.switchboard.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Template;

/// The pipeline may become the bootstrap's roles, and nothing else.
final class AccessTest {
  private final List<JsonNode> roles =
      Synthesized.json(
              Template.fromStack(new AccessStack(new App(), "acme/switchboard"))
                  .findResources("AWS::IAM::Role"))
          .valueStream()
          .map(role -> role.path("Properties"))
          .toList();

  @ParameterizedTest
  @CsvSource({
    "switchboard-dev-deploy, repo:acme/switchboard:environment:dev",
    "switchboard-prod-deploy, repo:acme/switchboard:environment:prod",
    "switchboard-diff, repo:acme/switchboard:pull_request"
  })
  void each_role_is_for_one_kind_of_run_of_one_repository(String name, String subject) {
    var trusted = only(role(name).path("AssumeRolePolicyDocument").path("Statement"));

    assertThat(trusted.path("Action").asText()).isEqualTo("sts:AssumeRoleWithWebIdentity");
    var claims = trusted.path("Condition").path("StringEquals");
    assertThat(claims.path("token.actions.githubusercontent.com:sub").asText()).isEqualTo(subject);
    assertThat(claims.path("token.actions.githubusercontent.com:aud").asText())
        .isEqualTo("sts.amazonaws.com");
    assertThat(trusted.path("Condition").size()).isEqualTo(1);
  }

  @Test
  void none_may_do_more_than_become_a_role_of_the_bootstrap() {
    assertThat(roles)
        .hasSize(3)
        .allSatisfy(role -> {
          assertThat(role.has("ManagedPolicyArns")).isFalse();
          var allowed = only(only(role.path("Policies")).path("PolicyDocument").path("Statement"));
          assertThat(allowed.path("Action").asText()).isEqualTo("sts:AssumeRole");
          assertThat(resources(allowed)).allMatch(arn -> arn.contains(":role/cdk-hnb659fds-"));
        });
  }

  @Test
  void a_proposed_change_may_only_look() {
    var allowed =
        only(
            only(role("switchboard-diff").path("Policies"))
                .path("PolicyDocument")
                .path("Statement"));

    assertThat(resources(allowed)).singleElement().asString().contains("cdk-hnb659fds-lookup-role");
  }

  private JsonNode role(String name) {
    return roles.stream()
        .filter(role -> role.path("RoleName").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode only(JsonNode list) {
    assertThat(list).hasSize(1);
    return list.path(0);
  }

  private static List<String> resources(JsonNode statement) {
    var resource = statement.path("Resource");
    var all =
        resource.isArray()
            ? StreamSupport.stream(resource.spliterator(), false)
            : Stream.of(resource);
    return all.map(JsonNode::toString).toList();
  }
}
