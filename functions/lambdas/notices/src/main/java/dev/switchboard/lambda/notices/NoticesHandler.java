package dev.switchboard.lambda.notices;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.switchboard.adapter.http.WarmContext;
import dev.switchboard.adapter.snapshot.Priming;
import dev.switchboard.adapter.sqs.Batch;
import dev.switchboard.adapter.sqs.NoticeMessage;
import dev.switchboard.adapter.sqs.Parking;
import dev.switchboard.domain.fault.FaultLog;
import dev.switchboard.domain.notice.SendNotice;
import dev.switchboard.domain.notice.SweepNotices;
import dev.switchboard.topology.Functions;
import dev.switchboard.topology.Schedules;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import java.util.Map;

/// Drains the queue of notices: tells the one that a message names, or wakes senders for what is
/// due.
public final class NoticesHandler extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
  @Inject SendNotice sendNotice;
  @Inject SweepNotices sweepNotices;
  @Inject FaultLog faults;
  @Inject Parking parking;

  /// For Lambda, which configures by environment variables.
  public NoticesHandler() {
    this(Map.of());
    Priming.message(NoticesHandler::new, Schedules.SWEEP);
  }

  /// For a process that holds several functions, each with properties of its own.
  public NoticesHandler(Map<String, Object> properties) {
    super(WarmContext.builder(properties));
  }

  @Override
  public SQSBatchResponse execute(SQSEvent event) {
    return new Batch<>(
            Functions.NOTICE_SENDER.name(), NoticeMessage::read, this::handle, faults, parking)
        .drain(event);
  }

  private void handle(NoticeMessage message) {
    switch (message) {
      case NoticeMessage.Send send -> sendNotice.send(send.workspace(), send.notice());
      case NoticeMessage.Sweep _ -> sweepNotices.sweep();
    }
  }
}
