package dev.switchboard.infra;

import dev.switchboard.topology.Function;
import dev.switchboard.topology.Functions;
import dev.switchboard.topology.Permission.Send;
import dev.switchboard.topology.Source.Http;
import dev.switchboard.topology.Source.Messages;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.IAlarm;
import software.amazon.awscdk.services.codedeploy.LambdaApplication;
import software.amazon.awscdk.services.codedeploy.LambdaDeploymentGroup;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.EventSourceMappingOptions;
import software.amazon.awscdk.services.lambda.RecursiveLoop;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.lambda.VersionOptions;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.MetricFilter;
import software.constructs.Construct;

/// The functions. Each deployment that changes one publishes a version of it, takes a snapshot of
/// it after its init, and moves the alias `live`; the versions before it stay, to go back to.
///
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html">SnapStart</a>
final class FunctionsStack extends Stack {
  private final Tier tier;
  private final Settings settings;
  private final Names names;
  private final List<IAlarm> stops;
  private final LambdaApplication deployments;
  private final IRole mover;

  FunctionsStack(Construct scope, Tier tier, Settings settings) {
    super(scope, "functions", tier.stack("functions", "Switchboard's functions."));
    this.tier = tier;
    this.settings = settings;
    this.names = new Names(this, tier);
    this.stops =
        Stream.of(Alarms.FUNCTIONS_FAILED, Alarms.CALLERS_WAIT)
            .map(id -> Alarm.fromAlarmName(this, id, names.alarm(id)))
            .toList();
    this.deployments =
        LambdaApplication.Builder.create(this, "deployments")
            .applicationName(tier.prefix() + "functions")
            .build();
    this.mover =
        Role.Builder.create(this, "deployments-role")
            .assumedBy(new ServicePrincipal("codedeploy.amazonaws.com"))
            .managedPolicies(
                List.of(
                    ManagedPolicy.fromAwsManagedPolicyName(
                        "service-role/AWSCodeDeployRoleForLambdaLimited")))
            .build();
    Functions.ALL.forEach(this::add);
  }

  private void add(Function function) {
    var made =
        software.amazon.awscdk.services.lambda.Function.Builder.create(this, function.name())
            .functionName(names.of(function))
            .runtime(Runtime.JAVA_25)
            .architecture(Architecture.ARM_64)
            .code(Code.fromAsset(settings.zip(function.module()).toString()))
            .handler(function.handler())
            .memorySize(function.memoryMegabytes())
            .timeout(Duration.seconds(function.timeOut().toSeconds()))
            .environment(new Variables(names, settings).of(function))
            .role(role(function))
            .logGroup(logs(function))
            .tracing(Tracing.ACTIVE)
            .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
            .recursiveLoop(feedsItself(function) ? RecursiveLoop.ALLOW : RecursiveLoop.TERMINATE)
            .currentVersionOptions(
                VersionOptions.builder().removalPolicy(RemovalPolicy.RETAIN).build())
            .build();
    var live =
        Alias.Builder.create(this, function.name() + "-live")
            .aliasName(Names.LIVE)
            .version(made.getCurrentVersion())
            .build();
    move(function, live);
    switch (function.source()) {
      case Http _ -> {}
      case Messages messages -> live.addEventSourceMapping("messages", options(messages));
    }
  }

  /// Moves traffic to a new version as the tier says, and back where functions fail or callers
  /// wait.
  private void move(Function function, Alias live) {
    LambdaDeploymentGroup.Builder.create(this, function.name() + "-deployments")
        .application(deployments)
        .deploymentGroupName(function.name())
        .alias(live)
        .role(mover)
        .deploymentConfig(tier.moves())
        .alarms(stops)
        .build();
  }

  private IRole role(Function function) {
    var rights = PolicyDocument.Builder.create().statements(new Rights(names).of(function)).build();
    return Role.Builder.create(this, function.name() + "-role")
        .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
        .inlinePolicies(Map.of("rights", rights))
        .build()
        // The rights above are all, whatever a construct would add.
        .withoutPolicyUpdates();
  }

  private ILogGroup logs(Function function) {
    var logs =
        LogGroup.Builder.create(this, function.name() + "-logs")
            .logGroupName(names.logsOf(function))
            .retention(tier.logs())
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    MetricFilter.Builder.create(this, function.name() + "-failures")
        .logGroup(logs)
        .filterPattern(FilterPattern.anyTerm("ERROR", "Task timed out"))
        .metricNamespace(names.measures())
        .metricName(Measures.FAILURES)
        .build();
    return logs;
  }

  /// Work that is put back for later goes through the function's own queue, more often than the 16
  /// times after which Lambda would take it for a loop. What really loops ends by its own limits.
  ///
  /// @see <a
  ///   href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html">Recursive loop
  ///   detection</a>
  private static boolean feedsItself(Function function) {
    return switch (function.source()) {
      case Http _ -> false;
      case Messages(var queue, var _, var _) -> function.permissions().contains(new Send(queue));
    };
  }

  private EventSourceMappingOptions options(Messages messages) {
    return EventSourceMappingOptions.builder()
        .eventSourceArn(names.arn(messages.queue()))
        .batchSize(messages.batch())
        .maxConcurrency(messages.concurrency())
        .reportBatchItemFailures(true)
        .build();
  }
}
