package dev.switchboard.adapter.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.fault.FaultLog;
import dev.switchboard.domain.plain.PlainObject;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.topology.Schedules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Batches as Lambda delivers them, the golden ones among them.
final class MessagesTest {
  private static final Path EVENTS = Path.of("../../../events/sqs");
  private static final Parking NOWHERE = (message, reason) -> false;
  private static final WorkspaceId HARBOUR = new WorkspaceId("harbour");

  private final List<TaskMessage> handled = new ArrayList<>();
  private final List<RuntimeException> reported = new ArrayList<>();
  private final FaultLog faults = (where, fault) -> reported.add(fault);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"version\":2,\"type\":\"run\",\"workspace\":\"a\",\"task\":\"b\"}",
        "{\"version\":1,\"type\":\"walk\"}",
        "{\"version\":1,\"type\":\"run\",\"workspace\":\"A B\",\"task\":\"b\"}",
        "{\"version\":1,\"type\":\"run\",\"workspace\":7}",
        "{\"version\":1,\"type\":\"send\",\"workspace\":\"a\",\"notice\":\"b c\"}",
        "{\"version\":1,\"type\":\"follow-up\",\"workspace\":\"a\",\"calendar\":\"c\",\"date\":\"x\"}",
        "{\"version\":1,\"workspace\":\"a\",\"call\":\"c\",\"at\":\"x\",\"fact\":{\"kind\":\"said\"}}"
      })
  void what_this_version_cannot_read_is_nothing(String body) {
    assertThat(TaskMessage.read(body)).isEmpty();
    assertThat(BookingMessage.read(body)).isEmpty();
    assertThat(CallEventMessage.read(body)).isEmpty();
    assertThat(NoticeMessage.read(body)).isEmpty();
    assertThat(LinkMessage.read(body)).isEmpty();
  }

  @Test
  void the_sweep_of_the_schedules_is_read_by_each_queue_that_is_swept() {
    var sweep = Schedules.ALL.getFirst().body();

    assertThat(TaskMessage.read(sweep)).contains(new TaskMessage.Sweep());
    assertThat(BookingMessage.read(sweep)).contains(new BookingMessage.Sweep());
    assertThat(NoticeMessage.read(sweep)).contains(new NoticeMessage.Sweep());
    assertThat(LinkMessage.read(sweep)).contains(new LinkMessage.Sweep());
  }

  @Test
  void a_golden_task_is_handled() throws IOException {
    var failures = drain("tasks.one.json", handled::add);

    assertThat(failures).isEmpty();
    assertThat(handled).hasSize(1).first().isInstanceOf(TaskMessage.Run.class);
  }

  @Test
  void garbage_goes_back_alone() throws IOException {
    var batch = golden("tasks.batch-with-garbage.json");

    var failures = drain("tasks.batch-with-garbage.json", handled::add);

    assertThat(failures).hasSize(2);
    assertThat(handled).hasSize(batch.getRecords().size() - 2);
    assertThat(reported).hasSize(2).allMatch(Fault.Lasting.class::isInstance);
  }

  @Test
  void a_message_that_fails_goes_back_and_its_batch_mate_is_done() {
    var failing = message("1", new TaskMessage.Run(HARBOUR, new TaskId("bad")).written());
    var fine = message("2", new TaskMessage.Run(HARBOUR, new TaskId("good")).written());
    var event = new SQSEvent();
    event.setRecords(List.of(failing, fine));

    var response =
        new Batch<>("tasks", TaskMessage::read, this::refuseBad, faults, NOWHERE).drain(event);

    assertThat(response.getBatchItemFailures())
        .extracting(BatchItemFailure::getItemIdentifier)
        .containsExactly("1");
    assertThat(handled).containsExactly(new TaskMessage.Run(HARBOUR, new TaskId("good")));
  }

  @Test
  void a_call_message_of_an_unknown_version_is_parked() throws IOException {
    var event = golden("calls.unknown-version.json");

    var response =
        new Batch<>("calls", CallEventMessage::read, read -> {}, faults, NOWHERE).drain(event);

    assertThat(response.getBatchItemFailures()).hasSameSizeAs(event.getRecords());
  }

  private void refuseBad(TaskMessage message) {
    if (message.equals(new TaskMessage.Run(HARBOUR, new TaskId("bad")))) {
      throw new Fault.Passing("not now");
    }
    handled.add(message);
  }

  private List<BatchItemFailure> drain(String file, Consumer<TaskMessage> handle)
      throws IOException {
    return new Batch<>("tasks", TaskMessage::read, handle, faults, NOWHERE)
        .drain(golden(file))
        .getBatchItemFailures();
  }

  private static SQSEvent golden(String file) throws IOException {
    var event = new SQSEvent();
    event.setRecords(
        new PlainObject(JSON.std.mapFrom(Files.readString(EVENTS.resolve(file))))
            .objects("Records").stream().map(MessagesTest::message).toList());
    return event;
  }

  private static SQSMessage message(PlainObject record) {
    return message(record.text("messageId").orElseThrow(), record.text("body").orElseThrow());
  }

  private static SQSMessage message(String id, String body) {
    var message = new SQSMessage();
    message.setMessageId(id);
    message.setBody(body);
    return message;
  }
}
