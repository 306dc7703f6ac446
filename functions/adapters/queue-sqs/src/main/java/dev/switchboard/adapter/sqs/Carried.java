package dev.switchboard.adapter.sqs;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.MessageAttribute;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.switchboard.topology.LogFields;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/// What a message carries besides its body: the id of what set it off, so that the lines of every
/// function that has a part in it bear the same one.
final class Carried {
  /// What an attribute may hold, and a line of a log should.
  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,100}");

  private Carried() {}

  /// The id of what this thread works for; none where nothing set it off.
  static Map<String, MessageAttributeValue> current() {
    return current(Map.of());
  }

  /// With these texts beside it.
  static Map<String, MessageAttributeValue> current(Map<String, String> others) {
    var attributes = with(Optional.ofNullable(MDC.get(LogFields.CORRELATION_ID)));
    others.forEach((name, text) -> attributes.put(name, text(text)));
    return attributes;
  }

  /// This id, where it is one.
  static Map<String, MessageAttributeValue> with(Optional<String> id) {
    var attributes = new HashMap<String, MessageAttributeValue>();
    id.filter(each -> FORM.matcher(each).matches())
        .ifPresent(each -> attributes.put(LogFields.CORRELATION_ID, text(each)));
    return attributes;
  }

  /// The id that a message brings; its own where it brings none, because then it is the beginning.
  static String by(SQSMessage message) {
    return Optional.ofNullable(message.getMessageAttributes())
        .map(attributes -> attributes.get(LogFields.CORRELATION_ID))
        .map(MessageAttribute::getStringValue)
        .filter(id -> FORM.matcher(id).matches())
        .orElseGet(message::getMessageId);
  }

  private static MessageAttributeValue text(String value) {
    return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
  }
}
