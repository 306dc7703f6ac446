package dev.switchboard.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.topology.Queue;
import dev.switchboard.topology.Queues;
import dev.switchboard.topology.Schedule;
import dev.switchboard.topology.Schedules;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Reads the queues, and what is sent to them again and again, back from the templates: all that
/// the topology states, as it states it, and no others.
@ParameterizedClass
@EnumSource(Tier.class)
final class QueuesWalkTest {
  private final Synthesized made;

  QueuesWalkTest(Tier tier) {
    this.made = Synthesized.of(tier);
  }

  @Test
  void the_queues_are_the_topologys() {
    assertThat(made.all("AWS::SQS::Queue").filter(QueuesWalkTest::redrives).map(this::queue))
        .containsExactlyInAnyOrderElementsOf(Queues.ALL);
  }

  @Test
  void each_queue_has_the_dead_letter_queue_that_takes_from_it_alone() {
    var sources =
        made.all("AWS::SQS::Queue")
            .filter(queue -> !redrives(queue))
            .map(dead ->
                made.unprefixed(dead.text("QueueName"))
                    + " takes from "
                    + dead.resolved(
                        dead.property("RedriveAllowPolicy").path("sourceQueueArns").path(0)));

    assertThat(sources)
        .containsExactlyInAnyOrderElementsOf(
            Queues.ALL.stream()
                .map(queue -> queue.deadLetters() + " takes from " + arn(queue))
                .toList());
  }

  @Test
  void the_schedules_are_the_topologys() {
    assertThat(made.all("AWS::Events::Rule").map(this::schedule))
        .containsExactlyInAnyOrderElementsOf(Schedules.ALL);
  }

  private static boolean redrives(Resource queue) {
    return !queue.property("RedrivePolicy").isMissingNode();
  }

  private Queue queue(Resource made) {
    var redrive = made.property("RedrivePolicy");
    var queue =
        new Queue(
            this.made.unprefixed(made.text("QueueName")),
            Duration.ofSeconds(made.property("VisibilityTimeout").asLong()),
            redrive.path("maxReceiveCount").asInt());
    assertThat(made.resolved(redrive.path("deadLetterTargetArn")))
        .isEqualTo("arn:aws:sqs:REGION:ACCOUNT:" + this.made.tier().prefix() + queue.deadLetters());
    return queue;
  }

  private Schedule schedule(Resource rule) {
    var target = rule.property("Targets").path(0);
    var queue =
        Queues.ALL.stream()
            .filter(each -> arn(each).equals(rule.resolved(target.path("Arn"))))
            .findFirst()
            .orElseThrow();
    var minutes = rule.text("ScheduleExpression").replaceFirst("rate\\((\\d+) minutes?\\)", "$1");
    return new Schedule(
        made.unprefixed(rule.text("Name")),
        Duration.ofMinutes(Long.parseLong(minutes)),
        queue,
        target.path("Input").asText());
  }

  private String arn(Queue queue) {
    return "arn:aws:sqs:REGION:ACCOUNT:" + made.tier().prefix() + queue.name();
  }
}
