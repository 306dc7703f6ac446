package dev.switchboard.infra;

import dev.switchboard.topology.Schedule;
import dev.switchboard.topology.Schedules;
import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.events.CfnRule;
import software.amazon.awscdk.services.events.CfnRule.RetryPolicyProperty;
import software.amazon.awscdk.services.events.CfnRule.TargetProperty;
import software.constructs.Construct;

/// The messages that are sent again and again. The queue's own policy lets the rule send.
final class SchedulesStack extends Stack {
  private final Names names;

  SchedulesStack(Construct scope, Tier tier) {
    super(scope, "schedules", tier.stack("schedules", "Switchboard's schedules."));
    this.names = new Names(this, tier);
    Schedules.ALL.forEach(this::add);
  }

  /// The plain construct, because the other one would wrap the body in quotes.
  private void add(Schedule schedule) {
    var minutes = schedule.every().toMinutes();
    CfnRule.Builder.create(this, schedule.name())
        .name(names.of(schedule))
        .scheduleExpression("rate(%d %s)".formatted(minutes, minutes == 1 ? "minute" : "minutes"))
        .targets(List.of(target(schedule)))
        .build();
  }

  private TargetProperty target(Schedule schedule) {
    return TargetProperty.builder()
        .id("queue")
        .arn(names.arn(schedule.queue()))
        .input(schedule.body())
        // What could not be sent by then, the next one makes up for.
        .retryPolicy(
            RetryPolicyProperty.builder()
                .maximumEventAgeInSeconds(schedule.every().toSeconds())
                .build())
        .build();
  }
}
