package dev.switchboard.workbench.bench;

import dev.switchboard.topology.Queue;
import dev.switchboard.topology.Queues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/// What is in the queues.
///
/// @param prefix put before the queues' names
record Mail(SqsClient client, String prefix) {
  List<String> urls(List<Queue> queues) {
    return queues.stream().map(this::url).toList();
  }

  private String url(Queue queue) {
    return client.getQueueUrl(wish -> wish.queueName(prefix + queue.name())).queueUrl();
  }

  /// Takes all messages that are there.
  List<Floor.Left> take() {
    var all = new ArrayList<Floor.Left>();
    for (var url : urls(Queues.ALL)) {
      List<Message> some;
      do {
        some =
            client
                .receiveMessage(wish ->
                    wish.queueUrl(url)
                        .maxNumberOfMessages(10)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
        some.forEach(message -> all.add(left(url, message)));
      } while (!some.isEmpty());
    }
    return all;
  }

  private static Floor.Left left(String url, Message message) {
    var group = message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID);
    return new Floor.Left(url, message.body(), Optional.ofNullable(group));
  }
}
