package dev.switchboard.adapter.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.MessageAttribute;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.switchboard.adapter.log.Levels;
import dev.switchboard.adapter.log.Output;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.topology.LogFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/// Under which id the messages of a batch are dealt with.
final class BatchTest {
  private static final String RUN =
      "{\"version\":1,\"type\":\"run\",\"workspace\":\"%s\",\"task\":\"t1\"}";
  private static final String SWEEP = "{\"version\":1,\"type\":\"sweep\"}";

  private final List<String> lines = new ArrayList<>();
  private final Output before =
      Output.use(new Output(Output.Form.JSON, Levels.OF_FUNCTIONS, lines::add));
  private final List<Map<String, String>> seen = new ArrayList<>();

  @AfterEach
  void done() {
    Output.use(before);
    MDC.clear();
  }

  @Test
  void each_message_is_dealt_with_under_the_id_that_it_brought_and_no_other() {
    drain(
        any -> seen.add(MDC.getCopyOfContextMap()),
        message("m1", RUN.formatted("harbour"), Optional.of("first")),
        message("m2", RUN.formatted("garden"), Optional.of("second")),
        message("m3", SWEEP, Optional.empty()));

    assertThat(seen)
        .containsExactly(
            Map.of("function", "task-runner", "correlationId", "first", "workspace", "harbour"),
            Map.of("function", "task-runner", "correlationId", "second", "workspace", "garden"),
            Map.of("function", "task-runner", "correlationId", "m3"));
    assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
  }

  @Test
  void a_fault_is_reported_under_the_id_of_its_message() {
    drain(
        any -> {
          throw new Fault.Passing("Not now.");
        },
        message("m1", RUN.formatted("harbour"), Optional.of("first")),
        message("m2", "?", Optional.of("second")));

    assertThat(seen)
        .extracting(each -> each.get("correlationId"))
        .containsExactly("first", "second");
  }

  /// What a schedule sends says nothing where all is well: an idle month writes no log.
  @Test
  void each_message_of_a_workspace_leaves_one_line_and_a_sweep_none() {
    drain(
        any -> MDC.put(LogFields.CORRELATION_ID, "older"),
        message("m1", RUN.formatted("harbour"), Optional.of("first")),
        message("m2", SWEEP, Optional.empty()));

    assertThat(lines)
        .hasSize(1)
        .first()
        .asString()
        .contains(
            "\"level\":\"INFO\"",
            "\"correlationId\":\"older\"",
            "\"function\":\"task-runner\"",
            "\"workspace\":\"harbour\"",
            "\"messageId\":\"m1\"",
            "\"ms\":");
  }

  @Test
  void an_attribute_that_is_no_id_does_not_count() {
    drain(
        any -> seen.add(MDC.getCopyOfContextMap()),
        message("m1", SWEEP, Optional.of("a\nb")),
        message("m2", SWEEP, Optional.of("")));

    assertThat(seen).extracting(each -> each.get("correlationId")).containsExactly("m1", "m2");
  }

  private void drain(Consumer<TaskMessage> handle, SQSMessage... messages) {
    var event = new SQSEvent();
    event.setRecords(List.of(messages));
    new Batch<>(
            "task-runner",
            TaskMessage::read,
            handle,
            (where, fault) -> seen.add(MDC.getCopyOfContextMap()),
            (message, reason) -> true)
        .drain(event);
  }

  private static SQSMessage message(String id, String body, Optional<String> carried) {
    var message = new SQSMessage();
    message.setMessageId(id);
    message.setBody(body);
    carried.ifPresent(
        each -> message.setMessageAttributes(Map.of(LogFields.CORRELATION_ID, text(each))));
    return message;
  }

  static MessageAttribute text(String value) {
    var attribute = new MessageAttribute();
    attribute.setDataType("String");
    attribute.setStringValue(value);
    return attribute;
  }
}
