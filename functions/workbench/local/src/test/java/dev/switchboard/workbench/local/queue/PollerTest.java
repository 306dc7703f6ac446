package dev.switchboard.workbench.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.switchboard.topology.Function;
import dev.switchboard.topology.Queue;
import dev.switchboard.topology.Schedule;
import dev.switchboard.topology.Source.Messages;
import dev.switchboard.workbench.local.aws.LocalSqs;
import dev.switchboard.workbench.local.function.LocalFunction;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

class PollerTest {
  private static final int RECEIVES = 2;
  private static final Queue QUEUE = new Queue("calls", Duration.ofSeconds(1), RECEIVES);
  private static final Messages SOURCE = new Messages(QUEUE, 10, 2);
  private static final long PATIENCE_SECONDS = 20;

  private final BlockingQueue<SQSMessage> seen = new LinkedBlockingQueue<>();
  private LocalSqs sqs;
  private SqsClient client;

  @BeforeEach
  void start() throws IOException {
    sqs = LocalSqs.start(Optional.empty(), "t-", List.of(QUEUE));
    client = sqs.client();
  }

  @AfterEach
  void stop() {
    client.close();
    sqs.close();
  }

  @Test
  void a_message_comes_as_lambda_would_hand_it_over() throws Exception {
    try (var _ = poll(event -> new SQSBatchResponse())) {
      client.sendMessage(request ->
          request
              .queueUrl(url("t-calls"))
              .messageBody("hello")
              .messageAttributes(
                  Map.of(
                      "kind",
                      MessageAttributeValue.builder()
                          .dataType("String")
                          .stringValue("test")
                          .build())));

      var message = next();
      assertThat(message.getBody()).isEqualTo("hello");
      assertThat(message.getMd5OfBody()).isEqualTo("5d41402abc4b2a76b9719d911017c592");
      assertThat(message.getEventSource()).isEqualTo("aws:sqs");
      assertThat(message.getEventSourceArn())
          .isEqualTo("arn:aws:sqs:us-east-1:000000000000:t-calls");
      assertThat(message.getAwsRegion()).isEqualTo("us-east-1");
      assertThat(message.getAttributes())
          .containsEntry("ApproximateReceiveCount", "1")
          .containsKeys("SentTimestamp", "ApproximateFirstReceiveTimestamp");
      assertThat(message.getMessageAttributes().values())
          .extracting(SQSEvent.MessageAttribute::getStringValue)
          .containsExactly("test");
      awaitEmpty();
    }
  }

  @Test
  void of_a_batch_only_the_failed_one_comes_again() throws Exception {
    sendAtOnce("a", "bad", "c");

    try (var _ =
        poll(event ->
            new SQSBatchResponse(
                event.getRecords().stream()
                    .filter(message -> message.getBody().equals("bad") && receives(message) < 2)
                    .map(message -> new BatchItemFailure(message.getMessageId()))
                    .toList()))) {
      var first = List.of(next().getBody(), next().getBody(), next().getBody());
      var again = next();

      assertThat(first).containsExactlyInAnyOrder("a", "bad", "c");
      assertThat(again.getBody()).isEqualTo("bad");
      assertThat(receives(again)).isEqualTo(2);
      awaitEmpty();
      assertThat(seen).isEmpty();
    }
  }

  @Test
  void all_of_a_batch_come_again_when_the_function_throws() throws Exception {
    sendAtOnce("a", "b");

    try (var _ =
        poll(event -> {
          if (event.getRecords().stream().anyMatch(message -> receives(message) < 2)) {
            throw new IllegalStateException("Broken on purpose.");
          }
          return new SQSBatchResponse();
        })) {
      var bodies = List.of(next().getBody(), next().getBody(), next().getBody(), next().getBody());

      assertThat(bodies).containsExactlyInAnyOrder("a", "b", "a", "b");
      awaitEmpty();
    }
  }

  @Test
  void an_answer_that_names_an_unknown_message_fails_the_batch() throws Exception {
    sendAtOnce("a");

    try (var _ = poll(event -> new SQSBatchResponse(List.of(new BatchItemFailure("unknown"))))) {
      assertThat(receives(next())).isEqualTo(1);
      assertThat(receives(next())).isEqualTo(2);
    }
  }

  @Test
  void what_fails_each_time_is_parked_after_its_last_receive() throws Exception {
    sendAtOnce("poison");

    try (var _ =
        poll(event -> {
          throw new IllegalStateException("Broken on purpose.");
        })) {
      assertThat(parked().body()).isEqualTo("poison");
      assertThat(seen).hasSize(RECEIVES);
    }
  }

  @Test
  void what_is_under_way_when_it_closes_is_finished_and_deleted() throws Exception {
    var closing = new CountDownLatch(1);
    var poller =
        poll(event -> {
          try {
            closing.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return new SQSBatchResponse();
        });
    sendAtOnce("a");
    next();

    Thread.ofVirtual().start(closing::countDown);
    poller.close();

    assertThat(count()).isZero();
  }

  @Test
  void a_schedule_sends_at_the_start_and_then_again() throws Exception {
    var schedule = new Schedule("sweep", Duration.ofMillis(50), QUEUE, "sweep!");

    try (var _ = poll(event -> new SQSBatchResponse());
        var _ = Timetable.start(client, "t-", List.of(schedule))) {
      assertThat(next().getBody()).isEqualTo("sweep!");
      assertThat(next().getBody()).isEqualTo("sweep!");
    }
  }

  private interface Consumer {
    SQSBatchResponse take(SQSEvent event);
  }

  private Poller poll(Consumer consumer) {
    RequestHandler<SQSEvent, SQSBatchResponse> handler =
        (event, context) -> {
          seen.addAll(event.getRecords());
          return consumer.take(event);
        };
    var function =
        new Function(
            "call-recorder",
            "calls",
            "none",
            128,
            Duration.ofSeconds(10),
            SOURCE,
            List.of(),
            Map.of());
    return Poller.start(client, "t-", SOURCE, new LocalFunction<>(function, handler));
  }

  private SQSMessage next() throws InterruptedException {
    return Optional.ofNullable(seen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).orElseThrow();
  }

  /// ElasticMQ does not wake a receive that waits when it parks a message.
  private Message parked() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    var messages = List.<Message>of();
    while (messages.isEmpty()) {
      assertThat(System.nanoTime()).as("a message must be parked").isLessThan(end);
      messages = client.receiveMessage(request -> request.queueUrl(url("t-calls-dead"))).messages();
    }
    return messages.getFirst();
  }

  private static int receives(SQSMessage message) {
    return Integer.parseInt(message.getAttributes().get("ApproximateReceiveCount"));
  }

  private void sendAtOnce(String... bodies) {
    client.sendMessageBatch(request ->
        request
            .queueUrl(url("t-calls"))
            .entries(
                IntStream.range(0, bodies.length)
                    .mapToObj(i ->
                        SendMessageBatchRequestEntry.builder()
                            .id("m" + i)
                            .messageBody(bodies[i])
                            .build())
                    .toList()));
  }

  private void awaitEmpty() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (count() > 0) {
      assertThat(System.nanoTime()).as("the queue must become empty").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private int count() {
    return client
        .getQueueAttributes(request ->
            request
                .queueUrl(url("t-calls"))
                .attributeNames(
                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
        .attributes()
        .values()
        .stream()
        .mapToInt(Integer::parseInt)
        .sum();
  }

  private String url(String queue) {
    return client.getQueueUrl(request -> request.queueName(queue)).queueUrl();
  }
}
