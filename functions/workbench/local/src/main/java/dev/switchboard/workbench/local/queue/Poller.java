package dev.switchboard.workbench.local.queue;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.switchboard.topology.Source.Messages;
import dev.switchboard.workbench.local.function.LocalFunction;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/// The event source of a function: brings it the messages of its queue, deletes those that it has
/// dealt with, and leaves the rest to come back when their visibility ends.
///
/// @see <a
///   href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Lambda
///   with SQS, errors</a>
public final class Poller implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
  private static final int WAIT_SECONDS = 20;
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LAST_MOMENTS = Duration.ofSeconds(5);

  private final SqsClient sqs;
  private final String queue;
  private final String url;
  private final int batch;
  private final LocalFunction<SQSEvent, SQSBatchResponse> function;
  private final List<Thread> workers;
  private final Set<Thread> waiting = new HashSet<>();
  private volatile boolean closed;

  private Poller(
      SqsClient sqs,
      String prefix,
      Messages source,
      LocalFunction<SQSEvent, SQSBatchResponse> function) {
    this.sqs = sqs;
    this.queue = prefix + source.queue().name();
    this.url = sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
    this.batch = source.batch();
    this.function = function;
    this.workers =
        IntStream.range(0, source.concurrency())
            .mapToObj(i -> Thread.ofVirtual().name(queue + "-" + i).unstarted(this::work))
            .toList();
  }

  /// Begins to poll.
  ///
  /// @param prefix what stands before the queue's name
  public static Poller start(
      SqsClient sqs,
      String prefix,
      Messages source,
      LocalFunction<SQSEvent, SQSBatchResponse> function) {
    var poller = new Poller(sqs, prefix, source, function);
    poller.workers.forEach(Thread::start);
    return poller;
  }

  private void work() {
    try {
      while (!closed) {
        turn();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void turn() throws InterruptedException {
    try {
      var messages = receive();
      if (!messages.isEmpty()) {
        var ended = function.call(QueueEvent.of(queue, messages));
        delete(messages, FailedMessages.of(messages, ended));
      }
    } catch (SdkException e) {
      if (!closed) {
        LOG.warn("Queue {} did not answer, going on in {}: {}", queue, PAUSE, e.toString());
        Thread.sleep(PAUSE);
      }
    }
  }

  private List<Message> receive() {
    synchronized (waiting) {
      waiting.add(Thread.currentThread());
    }
    try {
      return closed ? List.of() : sqs.receiveMessage(this::request).messages();
    } finally {
      synchronized (waiting) {
        waiting.remove(Thread.currentThread());
        // Whoever was woken with messages in hand goes on with them.
        Thread.interrupted();
      }
    }
  }

  private void request(ReceiveMessageRequest.Builder request) {
    request
        .queueUrl(url)
        .maxNumberOfMessages(batch)
        .waitTimeSeconds(WAIT_SECONDS)
        .messageAttributeNames("All")
        .messageSystemAttributeNames(MessageSystemAttributeName.ALL);
  }

  private void delete(List<Message> messages, Set<String> failed) {
    var done =
        messages.stream()
            .filter(message -> !failed.contains(message.messageId()))
            .map(message ->
                DeleteMessageBatchRequestEntry.builder()
                    .id(message.messageId())
                    .receiptHandle(message.receiptHandle())
                    .build())
            .toList();
    if (!done.isEmpty()) {
      sqs.deleteMessageBatch(request -> request.queueUrl(url).entries(done));
    }
  }

  /// Stops receiving at once, and gives what is under way a little time. What does not end in it is
  /// interrupted; its messages come again.
  @Override
  public void close() {
    synchronized (waiting) {
      closed = true;
      waiting.forEach(Thread::interrupt);
    }
    long end = System.nanoTime() + LAST_MOMENTS.toNanos();
    try {
      for (var worker : workers) {
        worker.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        worker.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
