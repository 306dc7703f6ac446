package dev.switchboard.workbench.local.queue;

import dev.switchboard.topology.Schedule;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Sends the message of each schedule now, and then again and again.
public final class Timetable implements AutoCloseable {
  /// Somebody who has just started again is waiting for what was left behind.
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);

  private final List<Thread> clocks;

  private Timetable(List<Thread> clocks) {
    this.clocks = clocks;
  }

  /// Begins with one message of each.
  ///
  /// @param prefix what stands before the queues' names
  public static Timetable start(SqsClient sqs, String prefix, List<Schedule> schedules) {
    var clocks = schedules.stream().map(schedule -> clock(sqs, prefix, schedule)).toList();
    clocks.forEach(Thread::start);
    return new Timetable(clocks);
  }

  private static Thread clock(SqsClient sqs, String prefix, Schedule schedule) {
    var queue = prefix + schedule.queue().name();
    var url = sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
    var every = schedule.every().compareTo(LONGEST) < 0 ? schedule.every() : LONGEST;
    return Thread.ofVirtual()
        .name(schedule.name())
        .unstarted(() -> {
          while (!Thread.currentThread().isInterrupted()) {
            send(sqs, url, schedule);
            LockSupport.parkNanos(every.toNanos());
          }
        });
  }

  private static void send(SqsClient sqs, String url, Schedule schedule) {
    try {
      sqs.sendMessage(request -> request.queueUrl(url).messageBody(schedule.body()));
    } catch (SdkException e) {
      if (!Thread.currentThread().isInterrupted()) {
        LOG.warn("Schedule {} was not sent this time: {}", schedule.name(), e.toString());
      }
    }
  }

  @Override
  public void close() {
    clocks.forEach(Thread::interrupt);
  }
}
