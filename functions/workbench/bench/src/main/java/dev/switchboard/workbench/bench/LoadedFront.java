package dev.switchboard.workbench.bench;

import dev.switchboard.topology.Queues;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.sqs.SqsClient;

/// A process of its own that serves the webhook, and at another port, behind the same gateway, a
/// handler that does nothing but send the same requests to DynamoDB and SQS. It says where both are
/// and serves until its input ends.
final class LoadedFront {
  static final String READY = "ready ";

  /// Nobody reads the messages, so that they are thrown away from time to time.
  private static final long PURGE_SECONDS = 1;

  private LoadedFront() {}

  /// Takes nothing.
  public static void main(String[] args) throws IOException, InterruptedException {
    try (var front = Front.open();
        var floor = new Floor(front.aws());
        var sqs = front.aws().sqsClient();
        var bare = BareFront.open(floor, Callers.tomorrow());
        var purging = Executors.newSingleThreadScheduledExecutor()) {
      var callers = new Callers();
      callers.fill().forEach(front::post);
      floor.before(callers.bookedDay());
      var mail = new Mail(sqs, front.aws().prefix());
      mail.take();
      for (var deed : List.of(Deed.LOOK_UP, Deed.AVAILABILITY)) {
        front.post(callers.say(deed));
        floor.left(deed, mail.take());
      }
      var _ =
          purging.scheduleWithFixedDelay(
              () -> purge(sqs, mail), PURGE_SECONDS, PURGE_SECONDS, TimeUnit.SECONDS);
      System.out.printf("%s%s %s%n", READY, front.webhook(), bare.webhook());
      System.in.transferTo(System.err);
      purging.shutdownNow();
    }
  }

  private static void purge(SqsClient sqs, Mail mail) {
    mail.urls(Queues.ALL).forEach(url -> sqs.purgeQueue(queue -> queue.queueUrl(url)));
  }
}
