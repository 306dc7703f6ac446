package dev.switchboard.infra;

import dev.switchboard.topology.Function;
import dev.switchboard.topology.Functions;
import dev.switchboard.topology.Queue;
import dev.switchboard.topology.Queues;
import dev.switchboard.topology.Source.Http;
import dev.switchboard.topology.Source.Messages;
import dev.switchboard.topology.Table;
import dev.switchboard.topology.Tables;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/// What tells somebody at night, and the one page that says whether it is well, and if not, where.
final class OperationsStack extends Stack {
  /// A slow answer is silence on a telephone. VAPI itself gives up after 7.5 s.
  private static final Duration SLOW = Duration.ofSeconds(3);

  private static final String RUNBOOK = " See infra-cdk/README.md.";

  private final Measures measures;
  private final Alarms alarms;

  OperationsStack(Construct scope, Tier tier, Settings settings) {
    super(scope, "operations", tier.stack("operations", "Switchboard's alarms and dashboard."));
    var names = new Names(this, tier);
    this.measures = new Measures(names);
    tellOf(names, settings.of(tier, Settings.TELL));
    this.alarms = new Alarms(names);
    Functions.ALL.forEach(this::watch);
    Queues.ALL.forEach(this::watch);
    Tables.ALL.forEach(this::watch);
    Dashboard.Builder.create(this, "dashboard")
        .dashboardName(tier.prefix() + "overview")
        .widgets(new Overview(measures).rows())
        .build();
    settings
        .of(tier, Settings.BUDGET)
        .map(Double::valueOf)
        .ifPresent(most -> new Budget(this, tier, most, settings.of(tier, Settings.TELL)));
  }

  /// Alarms may send to a topic that is encrypted with a key of our own only.
  private void tellOf(Names names, Optional<String> tell) {
    var key = Key.Builder.create(this, "alarms-key").enableKeyRotation(true).build();
    key.grantEncryptDecrypt(new ServicePrincipal("cloudwatch.amazonaws.com"));
    var topic =
        Topic.Builder.create(this, "alarms-topic")
            .topicName(names.alarms())
            .enforceSsl(true)
            .masterKey(key)
            .build();
    tell.ifPresent(address -> topic.addSubscription(new EmailSubscription(address)));
  }

  private void watch(Function function) {
    var name = function.name();
    alarms.above(
        "function-" + name + "-errors",
        measures.of(function, "Errors", Measures.SUM),
        0,
        1,
        "Function %s failed or ran out of time. Look into its log.%s".formatted(name, RUNBOOK));
    alarms.above(
        "function-" + name + "-throttled",
        measures.of(function, "Throttles", Measures.SUM),
        0,
        2,
        "Function %s was refused to run. Maybe the account's concurrency is used up.%s"
            .formatted(name, RUNBOOK));
    switch (function.source()) {
      case Messages _ -> {}
      case Http _ ->
          alarms.above(
              "function-" + name + "-slow",
              measures.of(function, "Duration", Measures.SLOWEST_PERCENT),
              (double) SLOW.toMillis(),
              3,
              "One of a hundred answers of function %s takes longer than %d s, and a caller waits.%s"
                  .formatted(name, SLOW.toSeconds(), RUNBOOK));
    }
  }

  private void watch(Queue queue) {
    alarms.above(
        "queue-" + queue.deadLetters() + "-not-empty",
        measures.ofDeadLetters(queue),
        0,
        1,
        "Messages of queue %s were given up on. Mend what parked them, then send them again.%s"
            .formatted(queue.name(), RUNBOOK));
    alarms.above(
        "queue-" + queue.name() + "-late",
        measures.of(queue, "ApproximateAgeOfOldestMessage"),
        queue.visibility().toSeconds() * 2.0,
        5,
        "Queue %s is not drained in time. Maybe its function fails or is throttled.%s"
            .formatted(queue.name(), RUNBOOK));
  }

  private void watch(Table table) {
    alarms.above(
        "table-" + table.name() + "-throttled",
        measures.of(table, "ThrottledRequests"),
        0,
        2,
        "Table %s refuses requests. Maybe one workspace is far busier than all others.%s"
            .formatted(table.name(), RUNBOOK));
  }
}
