package dev.switchboard.workbench.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

class PollerTest {
  private OneQueue queue;

  @BeforeEach
  void start() throws IOException {
    queue = new OneQueue();
  }

  @AfterEach
  void stop() {
    queue.close();
  }

  @Test
  void a_message_comes_as_lambda_would_hand_it_over() throws Exception {
    try (var _ = queue.poll(event -> new SQSBatchResponse())) {
      queue
          .client()
          .sendMessage(request ->
              request
                  .queueUrl(queue.url())
                  .messageBody("hello")
                  .messageAttributes(
                      Map.of(
                          "kind",
                          MessageAttributeValue.builder()
                              .dataType("String")
                              .stringValue("test")
                              .build())));

      var message = queue.next();
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
      queue.awaitEmpty();
    }
  }

  @Test
  void of_a_batch_only_the_failed_one_comes_again() throws Exception {
    queue.sendAtOnce("a", "bad", "c");

    try (var _ =
        queue.poll(event ->
            new SQSBatchResponse(
                event.getRecords().stream()
                    .filter(message -> message.getBody().equals("bad") && receives(message) < 2)
                    .map(message -> new BatchItemFailure(message.getMessageId()))
                    .toList()))) {
      var first = List.of(queue.next().getBody(), queue.next().getBody(), queue.next().getBody());
      var again = queue.next();

      assertThat(first).containsExactlyInAnyOrder("a", "bad", "c");
      assertThat(again.getBody()).isEqualTo("bad");
      assertThat(receives(again)).isEqualTo(2);
      queue.awaitEmpty();
      assertThat(queue.unasked()).isZero();
    }
  }

  @Test
  void all_of_a_batch_come_again_when_the_function_throws() throws Exception {
    queue.sendAtOnce("a", "b");

    try (var _ =
        queue.poll(event -> {
          if (event.getRecords().stream().anyMatch(message -> receives(message) < 2)) {
            throw new IllegalStateException("Broken on purpose.");
          }
          return new SQSBatchResponse();
        })) {
      var bodies =
          List.of(
              queue.next().getBody(),
              queue.next().getBody(),
              queue.next().getBody(),
              queue.next().getBody());

      assertThat(bodies).containsExactlyInAnyOrder("a", "b", "a", "b");
      queue.awaitEmpty();
    }
  }

  @Test
  void an_answer_that_names_an_unknown_message_fails_the_batch() throws Exception {
    queue.sendAtOnce("a");

    try (var _ =
        queue.poll(event -> new SQSBatchResponse(List.of(new BatchItemFailure("unknown"))))) {
      assertThat(receives(queue.next())).isEqualTo(1);
      assertThat(receives(queue.next())).isEqualTo(2);
    }
  }

  @Test
  void what_fails_each_time_is_parked_after_its_last_receive() throws Exception {
    queue.sendAtOnce("poison");

    try (var _ =
        queue.poll(event -> {
          throw new IllegalStateException("Broken on purpose.");
        })) {
      assertThat(queue.parked().body()).isEqualTo("poison");
      assertThat(queue.unasked()).isEqualTo(OneQueue.QUEUE.mostReceives());
    }
  }

  @Test
  void what_is_under_way_when_it_closes_is_finished_and_deleted() throws Exception {
    var closing = new CountDownLatch(1);
    var poller =
        queue.poll(event -> {
          try {
            closing.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return new SQSBatchResponse();
        });
    queue.sendAtOnce("a");
    queue.next();

    Thread.ofVirtual().start(closing::countDown);
    poller.close();

    assertThat(queue.count()).isZero();
  }

  private static int receives(SQSMessage message) {
    return Integer.parseInt(message.getAttributes().get("ApproximateReceiveCount"));
  }
}
