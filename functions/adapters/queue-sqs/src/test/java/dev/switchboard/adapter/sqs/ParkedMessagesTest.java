package dev.switchboard.adapter.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.topology.LogFields;
import dev.switchboard.topology.Queues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ParkedMessagesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final String BODY =
      "{\"version\":1,\"type\":\"run\",\"workspace\":\"harbour\",\"task\":\"t1\"}";

  private final String prefix = "p" + UUID.randomUUID() + "-";
  private final List<RuntimeException> reported = new ArrayList<>();
  private ElasticMq elasticMq;
  private SqsClient sqs;
  private ParkedMessages parked;
  private String queue;
  private String carried = "1";

  @BeforeAll
  void start() {
    elasticMq = ElasticMq.start();
    sqs = elasticMq.client();
    queue = sqs.createQueue(it -> it.queueName(prefix + Queues.TASKS.name())).queueUrl();
    sqs.createQueue(it -> it.queueName(prefix + Queues.TASKS.deadLetters()));
    parked = new ParkedMessages(sqs, prefix);
  }

  @AfterAll
  void stop() {
    elasticMq.close();
  }

  private int failures(String body, Consumer<TaskMessage> handle, String inPrefix) {
    var message = new SQSMessage();
    message.setMessageId("1");
    message.setBody(body);
    message.setAttributes(Map.of("MessageGroupId", "harbour"));
    message.setMessageAttributes(Map.of(LogFields.CORRELATION_ID, BatchTest.text(carried)));
    var event = new SQSEvent();
    event.setRecords(List.of(message));
    var parking = new SqsQueues(sqs, inPrefix).parking(Queues.TASKS, () -> NOW);
    return new Batch<>(
            "tasks", TaskMessage::read, handle, (name, fault) -> reported.add(fault), parking)
        .drain(event)
        .getBatchItemFailures()
        .size();
  }

  @Test
  void what_fails_lastingly_is_parked_at_once_shown_with_its_reason_and_sent_again() {
    int failures =
        failures(
            BODY,
            any -> {
              throw new Fault.Lasting("No such table.\nMaybe\u0000 it was not made.");
            },
            prefix);

    assertThat(failures).isZero();
    for (int look = 0; look < 2; look++) {
      var shown = parked.list(Queues.TASKS, 10);
      assertThat(shown).hasSize(1);
      assertThat(shown.getFirst().body()).isEqualTo(BODY);
      assertThat(shown.getFirst().reason()).contains("No such table. Maybe it was not made.");
      assertThat(shown.getFirst().parkedAt()).contains(NOW.toString());
    }
    assertThat(parked.redrive(Queues.TASKS, 10)).isEqualTo(1);
    assertThat(parked.list(Queues.TASKS, 10)).isEmpty();
    assertThat(received()).extracting(Message::body).containsExactly(BODY);
  }

  /// Else a thousand of one workspace that are sent again would hold up all others.
  @Test
  void what_is_sent_again_still_names_its_workspace_as_its_group() {
    failures("?", any -> {}, prefix);
    assertThat(parked.list(Queues.TASKS, 10))
        .extracting(ParkedMessages.Parked::group)
        .containsExactly(Optional.of("harbour"));

    parked.redrive(Queues.TASKS, 10);

    assertThat(received())
        .extracting(it -> it.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID))
        .containsExactly("harbour");
  }

  @Test
  void what_is_parked_and_sent_again_keeps_the_id_of_what_set_it_off() {
    carried = "JKJaXmPLvHcESHA=";
    failures("?", any -> {}, prefix);
    assertThat(parked.list(Queues.TASKS, 10))
        .extracting(ParkedMessages.Parked::correlation)
        .containsExactly(Optional.of("JKJaXmPLvHcESHA="));

    parked.redrive(Queues.TASKS, 10);

    assertThat(received())
        .extracting(it -> String.valueOf(it.messageAttributes().get(LogFields.CORRELATION_ID)))
        .singleElement()
        .asString()
        .contains("StringValue=JKJaXmPLvHcESHA=,");
  }

  /// Takes them from the queue, too.
  private List<Message> received() {
    var messages =
        sqs.receiveMessage(it ->
                it.queueUrl(queue)
                    .messageAttributeNames("All")
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
            .messages();
    messages.forEach(
        each -> sqs.deleteMessage(it -> it.queueUrl(queue).receiptHandle(each.receiptHandle())));
    return messages;
  }

  @Test
  void what_this_version_cannot_read_is_parked_at_once() {
    assertThat(failures("?", any -> {}, prefix)).isZero();

    assertThat(parked.list(Queues.TASKS, 10))
        .extracting(each -> each.reason().orElse(""))
        .containsExactly("Message 1 is not one that this version can read.");
    assertThat(parked.redrive(Queues.TASKS, 10)).isEqualTo(1);
    sqs.purgeQueue(it -> it.queueUrl(queue));
  }

  @Test
  void what_fails_passingly_and_what_cannot_be_parked_goes_back() {
    Consumer<TaskMessage> passing =
        any -> {
          throw new Fault.Passing("Not now.");
        };

    assertThat(failures(BODY, passing, prefix)).isEqualTo(1);
    assertThat(failures("?", any -> {}, "nowhere-")).isEqualTo(1);
    assertThat(parked.list(Queues.TASKS, 10)).isEmpty();
    assertThat(reported).isNotEmpty();
  }
}
