package dev.switchboard.adapter.sqs;

import dev.switchboard.domain.booking.FollowUpQueue;
import dev.switchboard.domain.conversation.CallLog;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.link.LinkQueue;
import dev.switchboard.domain.notice.NoticeQueue;
import dev.switchboard.domain.task.TaskQueue;
import dev.switchboard.topology.Limits;
import dev.switchboard.topology.Queue;
import dev.switchboard.topology.Queues;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The sending ends of the queues. When a method returns, SQS has the message, and with it the id
/// of what set it off.
public final class SqsQueues {
  private static final int MOST_OF_A_SECOND = 999;

  private final SqsClient sqs;
  private final String prefix;
  private final Map<Queue, String> urls = new ConcurrentHashMap<>();

  /// Sends to the queues whose names begin with this prefix.
  public SqsQueues(SqsClient sqs, String prefix) {
    this.sqs = sqs;
    this.prefix = prefix;
  }

  /// Sends where the settings say, which are asked for by name and may be absent:
  /// `switchboard.sqs.endpoint` (AWS where there is none), `switchboard.prefix` and
  /// `switchboard.patience.seconds` (3).
  public static SqsQueues configured(Function<String, Optional<String>> setting) {
    return new SqsQueues(
        Sqs.client(
            setting.apply("switchboard.sqs.endpoint").map(URI::create),
            setting
                .apply("switchboard.patience.seconds")
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Sqs.WHOLE)),
        setting.apply("switchboard.prefix").orElse(""));
  }

  /// Each message names its workspace as its group, so that one that sends thousands does not keep
  /// the others waiting. It never comes before the delay is over: the task could not be taken yet.
  ///
  /// @see <a
  ///   href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-fair-queues.html">
  ///   Fair queues</a>
  public TaskQueue tasks() {
    return (workspace, task, delay) ->
        send(
            Queues.TASKS,
            TaskMessage.run(workspace, task).written(),
            delay.compareTo(TaskQueue.LONGEST) < 0
                ? delay.plusMillis(MOST_OF_A_SECOND)
                : TaskQueue.LONGEST,
            Optional.of(workspace.value()));
  }

  public FollowUpQueue bookings() {
    return (workspace, calendar, date) ->
        send(
            Queues.BOOKINGS,
            BookingMessage.followUp(workspace, calendar, date).written(),
            Duration.ZERO);
  }

  /// A message that waits a second too long does no harm; one that came too early would do nothing.
  public NoticeQueue notices() {
    return (workspace, notice, delay) ->
        send(
            Queues.NOTICES,
            NoticeMessage.send(workspace, notice).written(),
            delay.plusMillis(MOST_OF_A_SECOND));
  }

  public LinkQueue links() {
    return (workspace, calendar, delay) ->
        send(Queues.LINKS, new LinkMessage.Keep(workspace, calendar).written(), delay);
  }

  public CallLog calls() {
    return events ->
        events.forEach(event -> send(Queues.CALLS, CallEventMessage.write(event), Duration.ZERO));
  }

  /// Where what is received from this queue is parked.
  public Parking parking(Queue queue, InstantSource clock) {
    return new DeadLetters(sqs, prefix, queue, clock);
  }

  private void send(Queue queue, String body, Duration delay) {
    send(queue, body, delay, Optional.empty());
  }

  private void send(Queue queue, String body, Duration delay, Optional<String> group) {
    var seconds = Math.min(delay.toSeconds(), Limits.MESSAGE_DELAY.toSeconds());
    try {
      var url = urls.computeIfAbsent(queue, this::url);
      sqs.sendMessage(message -> {
        message
            .queueUrl(url)
            .messageBody(body)
            .delaySeconds((int) seconds)
            .messageAttributes(Carried.current());
        group.ifPresent(message::messageGroupId);
      });
    } catch (SdkServiceException e) {
      throw fault(queue, e, e.isThrottlingException() || e.statusCode() >= 500);
    } catch (SdkClientException e) {
      throw fault(queue, e, true);
    }
  }

  private String url(Queue queue) {
    return sqs.getQueueUrl(request -> request.queueName(prefix + queue.name())).queueUrl();
  }

  private static Fault fault(Queue queue, SdkException cause, boolean passing) {
    var message = "Sending to queue %s failed.".formatted(queue.name());
    return passing ? new Fault.Passing(message, cause) : new Fault.Lasting(message, cause);
  }
}
