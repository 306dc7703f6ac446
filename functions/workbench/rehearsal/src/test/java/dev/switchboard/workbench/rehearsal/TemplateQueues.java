package dev.switchboard.workbench.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// Makes the queues of a template by the AWS SDK, as the template says, and asks the topology
/// nothing. What ElasticMQ does not know, encryption and who may redrive, it does without.
record TemplateQueues(SqsClient client) {
  private static final String REDRIVE = "RedrivePolicy";

  /// Those that take what others give up come first.
  static List<Resource> of(Assembly assembly) {
    return assembly
        .all("AWS::SQS::Queue")
        .sorted(Comparator.comparing(queue -> queue.properties().containsKey(REDRIVE)))
        .toList();
  }

  void make(Resource queue) {
    var attributes = new HashMap<QueueAttributeName, String>();
    copy(queue, "VisibilityTimeout", QueueAttributeName.VISIBILITY_TIMEOUT, attributes);
    copy(queue, "MessageRetentionPeriod", QueueAttributeName.MESSAGE_RETENTION_PERIOD, attributes);
    copy(queue, "DelaySeconds", QueueAttributeName.DELAY_SECONDS, attributes);
    copy(queue, "FifoQueue", QueueAttributeName.FIFO_QUEUE, attributes);
    var redrive = Json.object(queue.properties(), REDRIVE);
    if (!redrive.isEmpty()) {
      attributes.put(QueueAttributeName.REDRIVE_POLICY, policy(queue, redrive));
    }
    client.createQueue(
        request -> request.queueName(queue.text("QueueName")).attributes(attributes));
  }

  private static String policy(Resource queue, Map<String, Object> redrive) {
    var resolved =
        Map.of(
            "deadLetterTargetArn",
            queue.resolved(Json.at(redrive, "deadLetterTargetArn").orElseThrow()),
            "maxReceiveCount",
            Json.at(redrive, "maxReceiveCount").orElseThrow());
    return new String(Json.write(resolved), StandardCharsets.UTF_8);
  }

  private static void copy(
      Resource queue,
      String property,
      QueueAttributeName attribute,
      Map<QueueAttributeName, String> into) {
    Json.at(queue.properties(), property)
        .ifPresent(value -> into.put(attribute, queue.resolved(value)));
  }
}
