package dev.switchboard.adapter.sqs;

import dev.switchboard.topology.LogFields;
import dev.switchboard.topology.Queue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/// The messages that are parked in the dead-letter queue of a queue.
public final class ParkedMessages {
  private static final int MOST_OF_A_RECEIVE = 10;
  private static final int EMPTY_RECEIVES = 3;

  /// While they are looked at, nobody else sees them; shortly after, they are there again.
  private static final int LOOKING_SECONDS = 60;

  private final SqsClient sqs;
  private final String prefix;

  public ParkedMessages(SqsClient sqs, String prefix) {
    this.sqs = sqs;
    this.prefix = prefix;
  }

  /// A parked message.
  ///
  /// @param reason empty where the queue itself parked it, after its last try
  /// @param parkedAt likewise
  /// @param group whose turn it takes in its queue, where it names one
  /// @param correlation the id that lines of the log name it by, where it carries one
  public record Parked(
      String id,
      String body,
      Optional<String> reason,
      Optional<String> parkedAt,
      Optional<String> group,
      Optional<String> correlation,
      String handle) {}

  /// As many as are there, up to `most`; empty where there is no such queue.
  public List<Parked> list(Queue queue, int most) {
    return url(queue.deadLetters()).map(url -> show(url, most)).orElse(List.of());
  }

  private List<Parked> show(String url, int most) {
    var messages = receive(url, most);
    messages.forEach(message ->
        sqs.changeMessageVisibility(
            change -> change.queueUrl(url).receiptHandle(message.handle()).visibilityTimeout(0)));
    return messages;
  }

  /// Sends them to their queue again, each in its group and under its id as before, and tells how
  /// many. Who dies in between has sent one twice, and loses none.
  public int redrive(Queue queue, int most) {
    var from = url(queue.deadLetters());
    var to = url(queue.name());
    if (from.isEmpty() || to.isEmpty()) {
      return 0;
    }
    var messages = receive(from.get(), most);
    for (var message : messages) {
      sqs.sendMessage(send -> {
        send.queueUrl(to.get()).messageBody(message.body());
        message.group().ifPresent(send::messageGroupId);
        send.messageAttributes(Carried.with(message.correlation()));
      });
      sqs.deleteMessage(delete -> delete.queueUrl(from.get()).receiptHandle(message.handle()));
    }
    return messages.size();
  }

  private List<Parked> receive(String url, int most) {
    var found = new ArrayList<Parked>();
    int empty = 0;
    while (found.size() < most && empty < EMPTY_RECEIVES) {
      int wanted = Math.min(MOST_OF_A_RECEIVE, most - found.size());
      var messages =
          sqs.receiveMessage(receive ->
                  receive
                      .queueUrl(url)
                      .maxNumberOfMessages(wanted)
                      .visibilityTimeout(LOOKING_SECONDS)
                      .waitTimeSeconds(1)
                      .messageAttributeNames("All")
                      .messageSystemAttributeNames(MessageSystemAttributeName.MESSAGE_GROUP_ID))
              .messages();
      empty = messages.isEmpty() ? empty + 1 : 0;
      messages.forEach(message -> found.add(parked(message)));
    }
    return found;
  }

  private static Parked parked(Message message) {
    return new Parked(
        message.messageId(),
        message.body(),
        attribute(message, Parking.REASON),
        attribute(message, Parking.PARKED_AT),
        Optional.ofNullable(message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID)),
        attribute(message, LogFields.CORRELATION_ID),
        message.receiptHandle());
  }

  private static Optional<String> attribute(Message message, String name) {
    return Optional.ofNullable(message.messageAttributes().get(name))
        .map(MessageAttributeValue::stringValue);
  }

  private Optional<String> url(String name) {
    try {
      return Optional.of(sqs.getQueueUrl(request -> request.queueName(prefix + name)).queueUrl());
    } catch (QueueDoesNotExistException none) {
      return Optional.empty();
    }
  }
}
