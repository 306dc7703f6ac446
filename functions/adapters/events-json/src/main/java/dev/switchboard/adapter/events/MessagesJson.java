package dev.switchboard.adapter.events;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.MessageAttribute;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A batch of messages of a queue, and which of them did not go well. Of their attributes those are
/// read that are texts; ours are.
///
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">Events of SQS</a>
final class MessagesJson {
  private MessagesJson() {}

  static SQSEvent event(Members json) {
    var event = new SQSEvent();
    event.setRecords(json.objects("Records").stream().map(MessagesJson::message).toList());
    return event;
  }

  private static SQSMessage message(Members json) {
    var message = new SQSMessage();
    message.setMessageId(json.text("messageId"));
    message.setReceiptHandle(json.text("receiptHandle"));
    message.setBody(json.text("body"));
    message.setMd5OfBody(json.text("md5OfBody"));
    message.setMd5OfMessageAttributes(json.text("md5OfMessageAttributes"));
    message.setEventSourceArn(json.text("eventSourceARN"));
    message.setEventSource(json.text("eventSource"));
    message.setAwsRegion(json.text("awsRegion"));
    message.setAttributes(json.map("attributes"));
    message.setMessageAttributes(attributes(json));
    return message;
  }

  private static Map<String, MessageAttribute> attributes(Members json) {
    var attributes = new LinkedHashMap<String, MessageAttribute>();
    json.objectsByName("messageAttributes")
        .forEach((name, value) -> {
          var attribute = new MessageAttribute();
          attribute.setDataType(value.text("dataType"));
          attribute.setStringValue(value.text("stringValue"));
          attributes.put(name, attribute);
        });
    return attributes;
  }

  static Map<String, Object> members(SQSBatchResponse response) {
    var failures = Optional.ofNullable(response.getBatchItemFailures()).orElse(List.of());
    return Map.of(
        "batchItemFailures",
        failures.stream()
            .map(failure -> Map.of("itemIdentifier", failure.getItemIdentifier()))
            .toList());
  }
}
