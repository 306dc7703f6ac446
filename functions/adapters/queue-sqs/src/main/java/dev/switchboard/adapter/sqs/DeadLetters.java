package dev.switchboard.adapter.sqs;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.topology.Queue;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/// Parks messages in the dead-letter queue of their queue, with the workspace that they name as
/// their group. The reason is the message of the fault, which by the rules of this code has neither
/// secrets nor personal data in it.
final class DeadLetters implements Parking {
  private static final int LONGEST_REASON = 500;
  private static final Pattern NOT_PLAIN =
      Pattern.compile("[\\s\\P{Print}]+", Pattern.UNICODE_CHARACTER_CLASS);

  private final SqsClient sqs;
  private final String name;
  private final InstantSource clock;
  private final AtomicReference<Optional<String>> url = new AtomicReference<>(Optional.empty());

  DeadLetters(SqsClient sqs, String prefix, Queue queue, InstantSource clock) {
    this.sqs = sqs;
    this.name = prefix + queue.deadLetters();
    this.clock = clock;
  }

  @Override
  public boolean park(SQSMessage message, Fault.Lasting fault) {
    var attributes =
        Carried.current(Map.of(REASON, reason(fault), PARKED_AT, clock.instant().toString()));
    try {
      var to = url();
      sqs.sendMessage(send -> {
        send.queueUrl(to).messageBody(message.getBody()).messageAttributes(attributes);
        group(message).ifPresent(send::messageGroupId);
      });
      return true;
    } catch (SdkException notParked) {
      // The message goes back, and the queue parks it after its last try.
      return false;
    }
  }

  private static Optional<String> group(SQSMessage message) {
    return Optional.ofNullable(message.getAttributes())
        .map(attributes -> attributes.get(MessageSystemAttributeName.MESSAGE_GROUP_ID.toString()));
  }

  private String url() {
    var known = url.get();
    if (known.isPresent()) {
      return known.get();
    }
    var found = sqs.getQueueUrl(request -> request.queueName(name)).queueUrl();
    url.set(Optional.of(found));
    return found;
  }

  private static String reason(Fault fault) {
    var plain =
        NOT_PLAIN
            .matcher(Optional.ofNullable(fault.getMessage()).orElse(""))
            .replaceAll(" ")
            .strip();
    var words = plain.isEmpty() ? "No reason was given." : plain;
    return words.substring(0, Math.min(words.length(), LONGEST_REASON));
  }
}
