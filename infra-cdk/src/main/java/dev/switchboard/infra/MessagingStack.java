package dev.switchboard.infra;

import dev.switchboard.topology.Queue;
import dev.switchboard.topology.Queues;
import dev.switchboard.topology.Schedule;
import dev.switchboard.topology.Schedules;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.IQueue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.amazon.awscdk.services.sqs.RedriveAllowPolicy;
import software.amazon.awscdk.services.sqs.RedrivePermission;
import software.constructs.Construct;

/// The queues, each with a dead-letter queue that takes from it alone, and who but our functions
/// may send to them: the schedules.
final class MessagingStack extends Stack {
  /// A message keeps the age that it had when it is parked, so that this must be longer than a
  /// queue keeps one.
  ///
  /// @see <a
  ///   href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html">Dead-letter
  ///   queues</a>
  private static final Duration PARKED = Duration.days(14);

  private static final Duration WAITING = Duration.days(4);

  private final Names names;

  MessagingStack(Construct scope, Tier tier) {
    super(scope, "messaging", tier.stack("messaging", "Switchboard's queues."));
    this.names = new Names(this, tier);
    Queues.ALL.forEach(this::add);
  }

  private void add(Queue queue) {
    var made =
        queue(queue.name(), names.of(queue))
            .visibilityTimeout(Duration.seconds(queue.visibility().toSeconds()))
            .retentionPeriod(WAITING)
            .deadLetterQueue(
                DeadLetterQueue.builder()
                    .queue(deadLetters(queue))
                    .maxReceiveCount(queue.mostReceives())
                    .build())
            .build();
    Schedules.ALL.stream()
        .filter(schedule -> schedule.queue().equals(queue))
        .map(schedule -> maySend(schedule, made))
        .forEach(made::addToResourcePolicy);
  }

  private IQueue deadLetters(Queue queue) {
    // By its name: each of the two queues names the other one.
    var source =
        software.amazon.awscdk.services.sqs.Queue.fromQueueArn(
            this, queue.name() + "-source", names.arn(queue));
    return queue(queue.deadLetters(), names.deadLettersOf(queue))
        .retentionPeriod(PARKED)
        .redriveAllowPolicy(
            RedriveAllowPolicy.builder()
                .redrivePermission(RedrivePermission.BY_QUEUE)
                .sourceQueues(List.of(source))
                .build())
        .build();
  }

  private software.amazon.awscdk.services.sqs.Queue.Builder queue(String id, String name) {
    return software.amazon.awscdk.services.sqs.Queue.Builder.create(this, id)
        .queueName(name)
        .encryption(QueueEncryption.SQS_MANAGED)
        .enforceSsl(true);
  }

  private PolicyStatement maySend(Schedule schedule, IQueue queue) {
    return PolicyStatement.Builder.create()
        .principals(List.of(new ServicePrincipal("events.amazonaws.com")))
        .actions(List.of("sqs:SendMessage"))
        .resources(List.of(queue.getQueueArn()))
        .conditions(Map.of("ArnEquals", Map.of("aws:SourceArn", names.arn(schedule))))
        .build();
  }
}
