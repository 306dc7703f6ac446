package dev.switchboard.adapter.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.conversation.CallEvent;
import dev.switchboard.domain.conversation.PhoneCalls;
import dev.switchboard.domain.notice.NoticeId;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.topology.LogFields;
import dev.switchboard.topology.Queue;
import dev.switchboard.topology.Queues;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/// What the queues promise on any server that speaks like SQS: what was sent is received, and read
/// as what was sent.
public abstract class QueuesContract {
  private static final WorkspaceId WORKSPACE = new WorkspaceId("harbour");
  private static final WorkspaceId OTHER_WORKSPACE = new WorkspaceId("garden");

  /// As long as waiting for a message may take.
  private static final AwsRequestOverrideConfiguration PATIENT =
      AwsRequestOverrideConfiguration.builder()
          .apiCallTimeout(Duration.ofSeconds(30))
          .apiCallAttemptTimeout(Duration.ofSeconds(30))
          .build();

  protected abstract SqsClient sqs();

  @AfterEach
  void forget() {
    MDC.clear();
  }

  /// Put before the names of the queues. Those that are not there are made.
  protected String prefix() {
    return "contract-";
  }

  @BeforeEach
  void empty_queues() {
    Queues.ALL.forEach(queue -> {
      var name = prefix() + queue.name();
      sqs().createQueue(request -> request.queueName(name));
      receive(queue);
    });
  }

  @Test
  void a_task_is_received_as_it_was_sent() {
    var task = new TaskId("task_1");

    queues().tasks().send(WORKSPACE, task, Duration.ZERO);

    assertThat(receive(Queues.TASKS))
        .extracting(Message::body)
        .map(TaskMessage::read)
        .containsExactly(Optional.of(new TaskMessage.Run(WORKSPACE, task)));
  }

  @Test
  void every_message_carries_the_id_of_what_set_it_off() {
    MDC.put(LogFields.CORRELATION_ID, "JKJaXmPLvHcESHA=");

    queues().tasks().send(WORKSPACE, new TaskId("task_1"), Duration.ZERO);
    queues().notices().send(WORKSPACE, new NoticeId("n1"), Duration.ZERO);
    queues().bookings().send(WORKSPACE, new CalendarId("c"), LocalDate.of(2028, 2, 29));
    queues().links().send(WORKSPACE, new CalendarId("c"), Duration.ZERO);
    queues().calls().send(List.of(PhoneCalls.everyFactOf("call-1").getFirst()));

    assertThat(Queues.ALL)
        .allSatisfy(queue ->
            assertThat(receive(queue, 10))
                .extracting(QueuesContract::correlation)
                .containsExactly("JKJaXmPLvHcESHA="));
  }

  @Test
  void what_is_no_id_is_not_carried() {
    for (var wrong : List.of("", "two words", "x".repeat(101))) {
      MDC.put(LogFields.CORRELATION_ID, wrong);
      queues().bookings().send(WORKSPACE, new CalendarId("c"), LocalDate.of(2028, 2, 29));
    }

    assertThat(receive(Queues.BOOKINGS)).extracting(QueuesContract::correlation).containsOnly("");
  }

  @Test
  void a_delayed_task_is_not_received_yet() {
    queues().tasks().send(WORKSPACE, new TaskId("task_1"), Duration.ofHours(2));

    assertThat(receive(Queues.TASKS)).isEmpty();
  }

  @Test
  void a_task_is_of_the_group_of_its_workspace() {
    queues().tasks().send(WORKSPACE, new TaskId("task_1"), Duration.ZERO);
    queues().tasks().send(OTHER_WORKSPACE, new TaskId("task_1"), Duration.ZERO);

    assertThat(receive(Queues.TASKS))
        .extracting(QueuesContract::group)
        .containsExactlyInAnyOrder(WORKSPACE.value(), OTHER_WORKSPACE.value());
  }

  @Test
  void a_task_that_is_sent_with_a_delay_does_not_come_before_and_keeps_its_group() {
    var delay = Duration.ofMillis(900);
    long sent = System.nanoTime();

    queues().tasks().send(WORKSPACE, new TaskId("task_1"), delay);

    assertThat(receive(Queues.TASKS, 10))
        .extracting(QueuesContract::group)
        .containsExactly(WORKSPACE.value());
    assertThat(Duration.ofNanos(System.nanoTime() - sent)).isGreaterThanOrEqualTo(delay);
  }

  @Test
  void a_notice_is_received_as_it_was_sent() {
    var notice = new NoticeId("reminder.viewings.20260303.K7M2WX.PT24H");

    queues().notices().send(WORKSPACE, notice, Duration.ZERO);

    assertThat(receive(Queues.NOTICES))
        .extracting(Message::body)
        .map(NoticeMessage::read)
        .containsExactly(Optional.of(new NoticeMessage.Send(WORKSPACE, notice)));
  }

  @Test
  void a_notice_that_is_due_in_less_than_a_second_is_not_received_before() {
    queues().notices().send(WORKSPACE, new NoticeId("soon"), Duration.ofMillis(900));

    assertThat(receive(Queues.NOTICES)).isEmpty();
  }

  @Test
  void a_day_with_follow_ups_is_received_as_it_was_sent() {
    var calendar = new CalendarId("viewings");
    var date = LocalDate.of(2028, 2, 29);

    queues().bookings().send(WORKSPACE, calendar, date);

    assertThat(receive(Queues.BOOKINGS))
        .extracting(Message::body)
        .map(BookingMessage::read)
        .containsExactly(Optional.of(new BookingMessage.FollowUp(WORKSPACE, calendar, date)));
  }

  @Test
  void a_calendar_to_be_kept_in_step_is_received_as_it_was_sent() {
    var calendar = new CalendarId("viewings");

    queues().links().send(WORKSPACE, calendar, Duration.ZERO);

    assertThat(receive(Queues.LINKS))
        .extracting(Message::body)
        .map(LinkMessage::read)
        .containsExactly(Optional.of(new LinkMessage.Keep(WORKSPACE, calendar)));
  }

  @Test
  void every_kind_of_fact_is_received_as_it_was_sent() {
    var facts = PhoneCalls.everyFactOf("call-1");

    queues().calls().send(facts);

    var received = new HashSet<CallEvent>();
    while (received.size() < new HashSet<>(facts).size()) {
      var messages = receive(Queues.CALLS);
      assertThat(messages).isNotEmpty();
      messages.forEach(
          message -> received.add(CallEventMessage.read(message.body()).orElseThrow()));
    }
    assertThat(received).isEqualTo(facts.stream().collect(Collectors.toSet()));
  }

  private SqsQueues queues() {
    return new SqsQueues(sqs(), prefix());
  }

  private static String correlation(Message message) {
    return Optional.ofNullable(message.messageAttributes().get(LogFields.CORRELATION_ID))
        .map(MessageAttributeValue::stringValue)
        .orElse("");
  }

  private static String group(Message message) {
    return message.attributes().getOrDefault(MessageSystemAttributeName.MESSAGE_GROUP_ID, "");
  }

  private List<Message> receive(Queue queue) {
    return receive(queue, 0);
  }

  private List<Message> receive(Queue queue, int waitSeconds) {
    var url = sqs().getQueueUrl(request -> request.queueName(prefix() + queue.name())).queueUrl();
    var messages =
        sqs()
            .receiveMessage(request ->
                request
                    .queueUrl(url)
                    .maxNumberOfMessages(10)
                    .waitTimeSeconds(waitSeconds)
                    .messageAttributeNames("All")
                    .messageSystemAttributeNames(MessageSystemAttributeName.MESSAGE_GROUP_ID)
                    .overrideConfiguration(PATIENT))
            .messages();
    messages.forEach(message ->
        sqs()
            .deleteMessage(
                request -> request.queueUrl(url).receiptHandle(message.receiptHandle())));
    return messages;
  }
}
