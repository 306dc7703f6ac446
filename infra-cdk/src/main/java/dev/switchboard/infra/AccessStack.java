package dev.switchboard.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.iam.OidcProviderNative;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.WebIdentityPrincipal;
import software.constructs.Construct;

/// Who else may deploy: the pipeline of one repository on GitHub, which proves who it is anew each
/// time and has no keys. Deployed by hand, once an account.
///
/// Its roles may become the bootstrap's roles, and do nothing themselves: a stage's pipeline those
/// that deploy, a proposed change only the one that looks.
///
/// @see <a href="https://docs.github.com/en/actions/reference/security/oidc">What GitHub says of
///   itself</a>
final class AccessStack extends Stack {
  private static final String GITHUB = "token.actions.githubusercontent.com";
  private static final String AUDIENCE = "sts.amazonaws.com";

  private final OidcProviderNative github;

  /// @param repository `owner/name`
  AccessStack(Construct scope, String repository) {
    super(
        scope,
        "access",
        StackProps.builder()
            .stackName("switchboard-access")
            .description("Lets the pipeline of %s deploy Switchboard.".formatted(repository))
            .terminationProtection(true)
            .build());
    this.github =
        OidcProviderNative.Builder.create(this, "github")
            .url("https://" + GITHUB)
            .clientIds(List.of(AUDIENCE))
            .build();
    for (var tier : Tier.values()) {
      var whom = "repo:%s:environment:%s".formatted(repository, tier.id());
      role(tier.prefix() + "deploy", whom, List.of("deploy", "file-publishing", "lookup"));
    }
    role("switchboard-diff", "repo:%s:pull_request".formatted(repository), List.of("lookup"));
  }

  private void role(String name, String whom, List<String> roles) {
    var claims = Map.of(GITHUB + ":aud", AUDIENCE, GITHUB + ":sub", whom);
    var trusted =
        new WebIdentityPrincipal(
            github.getOidcProviderArn(), Map.<String, Object>of("StringEquals", claims));
    var role =
        Role.Builder.create(this, name)
            .roleName(name)
            .assumedBy(trusted)
            .inlinePolicies(Map.of("become", become(roles)))
            .maxSessionDuration(Duration.hours(1))
            .build();
    CfnOutput.Builder.create(this, name + "-arn").value(role.getRoleArn()).build();
  }

  /// The CDK's bootstrap names its roles by the account and the region.
  private PolicyDocument become(List<String> roles) {
    var arns =
        roles.stream()
            .map(role ->
                "arn:%s:iam::%s:role/cdk-hnb659fds-%s-role-%s-%s"
                    .formatted(getPartition(), getAccount(), role, getAccount(), getRegion()))
            .toList();
    var become =
        PolicyStatement.Builder.create().actions(List.of("sts:AssumeRole")).resources(arns).build();
    return PolicyDocument.Builder.create().statements(List.of(become)).build();
  }
}
