package dev.switchboard.workbench.local.aws;

import dev.switchboard.topology.Queue;
import dev.switchboard.topology.Queues;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// How many messages are in queues: those that wait to be received, and those that are hidden
/// because somebody deals with them, or did so in vain.
///
/// @param prefix what stands before the queues' names
public record QueueDepths(SqsClient sqs, String prefix) {
  private static final List<QueueAttributeName> COUNTED =
      List.of(
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);

  /// In all queues of the topology, without what is parked.
  public int all() {
    return of(Queues.ALL);
  }

  /// In some of them.
  public int of(List<Queue> queues) {
    return queues.stream().mapToInt(queue -> of(queue.name())).sum();
  }

  /// In one of them.
  public int of(String queue) {
    var url = sqs.getQueueUrl(request -> request.queueName(prefix + queue)).queueUrl();
    return sqs
        .getQueueAttributes(request -> request.queueUrl(url).attributeNames(COUNTED))
        .attributes()
        .values()
        .stream()
        .mapToInt(Integer::parseInt)
        .sum();
  }
}
