package dev.switchboard.infra;

import dev.switchboard.topology.Function;
import dev.switchboard.topology.Functions;
import dev.switchboard.topology.Route;
import dev.switchboard.topology.Source.Http;
import dev.switchboard.topology.Source.Messages;
import java.util.List;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegration;
import software.amazon.awscdk.services.apigatewayv2.AddRoutesOptions;
import software.amazon.awscdk.services.apigatewayv2.ApiMapping;
import software.amazon.awscdk.services.apigatewayv2.DomainName;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.HttpMethod;
import software.amazon.awscdk.services.apigatewayv2.HttpStage;
import software.amazon.awscdk.services.apigatewayv2.SecurityPolicy;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.lambda.FunctionAttributes;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/// The HTTP API: the topology's routes, each to the live alias of its function. Who asks is checked
/// inside the functions, so that a laptop and AWS do the same.
final class ApiStack extends Stack {
  private final Names names;
  private final HttpApi api;

  ApiStack(Construct scope, Tier tier, Settings settings) {
    super(scope, "api", tier.stack("api", "Switchboard's HTTP API."));
    this.names = new Names(this, tier);
    this.api =
        HttpApi.Builder.create(this, "http")
            .apiName(tier.prefix() + "http")
            .createDefaultStage(false)
            .build();
    Functions.ALL.forEach(this::add);
    var stage = serve(tier);
    settings
        .of(tier, Settings.DOMAIN)
        .ifPresent(domain -> name(stage, domain, settings.need(tier, Settings.CERTIFICATE)));
    watch();
    CfnOutput.Builder.create(this, "url").key("Url").value(api.getApiEndpoint()).build();
  }

  private void add(Function function) {
    switch (function.source()) {
      case Messages _ -> {}
      case Http(var routes) -> {
        var integration = new HttpLambdaIntegration(function.name() + "-live", live(function));
        routes.forEach(route -> api.addRoutes(options(route, integration)));
      }
    }
  }

  private IFunction live(Function function) {
    return software.amazon.awscdk.services.lambda.Function.fromFunctionAttributes(
        this,
        function.name(),
        FunctionAttributes.builder()
            .functionArn(names.liveArn(function))
            .sameEnvironment(true)
            .build());
  }

  private static AddRoutesOptions options(Route route, HttpLambdaIntegration integration) {
    return AddRoutesOptions.builder()
        .path(route.path())
        .methods(List.of(HttpMethod.valueOf(route.method())))
        .integration(integration)
        .build();
  }

  /// Where the API is reached, too, once a `CNAME` record of that name points at the output.
  private void name(HttpStage stage, String domain, String certificate) {
    var own =
        DomainName.Builder.create(this, "domain")
            .domainName(domain)
            .certificate(Certificate.fromCertificateArn(this, "certificate", certificate))
            .securityPolicy(SecurityPolicy.TLS_1_2)
            .build();
    ApiMapping.Builder.create(this, "mapping").api(api).stage(stage).domainName(own).build();
    CfnOutput.Builder.create(this, "target")
        .key("DomainTarget")
        .value(own.getRegionalDomainName())
        .build();
  }

  private void watch() {
    var alarms = new Alarms(names);
    alarms.above(
        "api-failed",
        Measures.ofApi(api.getApiId(), "5xx", Measures.SUM),
        0,
        2,
        "The API answered 5xx. The access log names the routes. See infra-cdk/README.md.");
  }

  /// The stage without a name, because a name would become the first segment of each path.
  private HttpStage serve(Tier tier) {
    var log =
        LogGroup.Builder.create(this, "requests")
            .logGroupName("/aws/http-api/" + tier.prefix() + "http")
            .retention(tier.logs())
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    return HttpStage.Builder.create(this, "stage")
        .httpApi(api)
        .stageName("$default")
        .autoDeploy(true)
        .throttle(tier.throttle())
        .accessLogSettings(new AccessLog(log))
        .build();
  }
}
