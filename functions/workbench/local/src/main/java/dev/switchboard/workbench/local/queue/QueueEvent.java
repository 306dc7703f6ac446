package dev.switchboard.workbench.local.queue;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.switchboard.workbench.local.aws.Account;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/// Received messages, as the event that Lambda makes of them.
///
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">Lambda with SQS</a>
final class QueueEvent {
  private QueueEvent() {}

  static SQSEvent of(String queue, List<Message> messages) {
    var event = new SQSEvent();
    event.setRecords(messages.stream().map(message -> record(queue, message)).toList());
    return event;
  }

  private static SQSMessage record(String queue, Message message) {
    var record = new SQSMessage();
    record.setMessageId(message.messageId());
    record.setReceiptHandle(message.receiptHandle());
    record.setBody(message.body());
    record.setMd5OfBody(message.md5OfBody());
    record.setMd5OfMessageAttributes(message.md5OfMessageAttributes());
    record.setAttributes(message.attributesAsStrings());
    record.setMessageAttributes(attributes(message));
    record.setEventSource("aws:sqs");
    record.setEventSourceArn(Account.queueArn(queue));
    record.setAwsRegion(Account.REGION.id());
    return record;
  }

  private static Map<String, SQSEvent.MessageAttribute> attributes(Message message) {
    return message.messageAttributes().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> attribute(entry.getValue())));
  }

  private static SQSEvent.MessageAttribute attribute(MessageAttributeValue value) {
    var attribute = new SQSEvent.MessageAttribute();
    attribute.setDataType(value.dataType());
    attribute.setStringValue(value.stringValue());
    SdkBytes binary = value.binaryValue();
    if (binary != null) {
      attribute.setBinaryValue(binary.asByteBuffer());
    }
    return attribute;
  }
}
