package dev.switchboard.workbench.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.switchboard.topology.Function;
import dev.switchboard.topology.Queue;
import dev.switchboard.topology.Source.Messages;
import dev.switchboard.workbench.local.aws.LocalSqs;
import dev.switchboard.workbench.local.aws.QueueDepths;
import dev.switchboard.workbench.local.function.LocalFunction;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/// ElasticMQ with one queue, and what a function that drains it was handed.
final class OneQueue implements AutoCloseable {
  static final String PREFIX = "t-";
  static final Queue QUEUE = new Queue("calls", Duration.ofSeconds(1), 2);

  private static final Messages SOURCE = new Messages(QUEUE, 10, 2);
  private static final Function FUNCTION =
      new Function(
          "call-recorder",
          "calls",
          "none",
          128,
          Duration.ofSeconds(10),
          SOURCE,
          List.of(),
          Map.of());
  private static final long PATIENCE_SECONDS = 20;

  private final BlockingQueue<SQSMessage> seen = new LinkedBlockingQueue<>();
  private final LocalSqs sqs;
  private final SqsClient client;

  OneQueue() throws IOException {
    sqs = LocalSqs.start(Optional.empty(), PREFIX, List.of(QUEUE));
    client = sqs.client();
  }

  /// What a test has the function do.
  interface Consumer {
    SQSBatchResponse take(SQSEvent event);
  }

  Poller poll(Consumer consumer) {
    RequestHandler<SQSEvent, SQSBatchResponse> handler =
        (event, context) -> {
          seen.addAll(event.getRecords());
          return consumer.take(event);
        };
    return Poller.start(client, PREFIX, SOURCE, new LocalFunction<>(FUNCTION, handler));
  }

  SqsClient client() {
    return client;
  }

  String url() {
    return url(QUEUE.name());
  }

  private String url(String queue) {
    return client.getQueueUrl(request -> request.queueName(PREFIX + queue)).queueUrl();
  }

  void sendAtOnce(String... bodies) {
    var entries =
        IntStream.range(0, bodies.length)
            .mapToObj(i ->
                SendMessageBatchRequestEntry.builder().id("m" + i).messageBody(bodies[i]).build())
            .toList();
    client.sendMessageBatch(request -> request.queueUrl(url()).entries(entries));
  }

  /// The next message that the function was handed.
  SQSMessage next() throws InterruptedException {
    return Optional.ofNullable(seen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).orElseThrow();
  }

  /// How many it was handed that no test has asked for.
  int unasked() {
    return seen.size();
  }

  void awaitEmpty() {
    long end = end();
    while (count() > 0) {
      assertThat(System.nanoTime()).as("the queue must become empty").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  /// The messages that are left, hidden ones included.
  int count() {
    return new QueueDepths(client, PREFIX).of(QUEUE.name());
  }

  /// ElasticMQ does not wake a receive that waits when it parks a message.
  Message parked() {
    long end = end();
    var messages = List.<Message>of();
    while (messages.isEmpty()) {
      assertThat(System.nanoTime()).as("a message must be parked").isLessThan(end);
      messages =
          client.receiveMessage(request -> request.queueUrl(url(QUEUE.deadLetters()))).messages();
    }
    return messages.getFirst();
  }

  private static long end() {
    return System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
  }

  @Override
  public void close() {
    client.close();
    sqs.close();
  }
}
