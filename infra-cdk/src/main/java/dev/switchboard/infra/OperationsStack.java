package dev.switchboard.infra;

import dev.switchboard.topology.Functions;
import dev.switchboard.topology.Measure;
import dev.switchboard.topology.Queue;
import dev.switchboard.topology.Queues;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
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
    watchFunctions();
    Queues.ALL.forEach(this::watch);
    watchOwnMeasures();
    Dashboard.Builder.create(this, "dashboard")
        .dashboardName(tier.prefix() + "overview")
        .widgets(new Overview(measures).rows())
        .build();
    settings
        .of(tier, Settings.BUDGET)
        .map(Double::valueOf)
        .ifPresent(most -> new Budget(this, tier, most, settings.of(tier, Settings.TELL)));
  }

  /// An alarm tells its name and a number, and no more: it is worth no key, which would cost more
  /// than all alarms.
  private void tellOf(Names names, Optional<String> tell) {
    var topic =
        Topic.Builder.create(this, "alarms-topic")
            .topicName(names.alarms())
            .enforceSsl(true)
            .build();
    tell.ifPresent(address -> topic.addSubscription(new EmailSubscription(address)));
  }

  private void watchFunctions() {
    alarms.above(
        Alarms.FUNCTIONS_FAILED,
        measures.ofFailures(),
        0,
        1,
        "A function logged an error or ran out of time. The dashboard says which; look into its log.%s"
            .formatted(RUNBOOK));
    alarms.above(
        Alarms.CALLERS_WAIT,
        measures.of(Functions.WEBHOOK, "Duration", Measures.SLOWEST_PERCENT),
        (double) SLOW.toMillis(),
        1,
        "One of a hundred events of calls is answered after more than %d s, and a caller waits.%s"
            .formatted(SLOW.toSeconds(), RUNBOOK));
    alarms.above(
        "functions-throttled",
        Measures.ofRefusals(),
        0,
        2,
        "Lambda refused to run functions of this account. Its concurrency in this region is used up.%s"
            .formatted(RUNBOOK));
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

  private void watchOwnMeasures() {
    alarms.above(
        "grants-lost",
        measures.of(Measure.GRANTS_LOST, Measures.SUM),
        0,
        1,
        "Microsoft does not let us into a calendar any more. Its owner was told to sign in again. Many at once: maybe the application's secret ran out.%s"
            .formatted(RUNBOOK));
    alarms.above(
        "tasks-overdue",
        measures.of(Measure.TASKS_OVERDUE, Measures.SUM),
        0,
        1,
        "A sweep found tasks that nobody saw to in time. Look into the log of function %s.%s"
            .formatted(Functions.TASK_RUNNER.name(), RUNBOOK));
  }
}
