package dev.switchboard.lambda.notices;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.adapter.sqs.Parking;
import dev.switchboard.adapter.sqs.SqsQueues;
import dev.switchboard.domain.fault.FaultLog;
import dev.switchboard.domain.notice.NoticeQueue;
import dev.switchboard.domain.notice.Notices;
import dev.switchboard.domain.notice.ReplayNotice;
import dev.switchboard.domain.notice.SweepNotices;
import dev.switchboard.domain.workspace.Workspaces;
import dev.switchboard.topology.Queues;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.slf4j.LoggerFactory;

/// Puts both doors together: which store and queue stand behind them. Who writes and who tells is
/// in `PostOffice`.
@Factory
final class Wiring {
  private final InstantSource clock = InstantSource.system();

  @Singleton
  DynamoDbStore store(PropertyResolver settings) {
    return DynamoDbStore.configured(name -> settings.getProperty(name, String.class), clock);
  }

  @Singleton
  SqsQueues queues(PropertyResolver settings) {
    return SqsQueues.configured(name -> settings.getProperty(name, String.class));
  }

  /// Where the queue's door parks what will never be done.
  @Singleton
  Parking parking(SqsQueues queues) {
    return queues.parking(Queues.NOTICES, clock);
  }

  @Singleton
  Workspaces workspaces(DynamoDbStore store) {
    return store.workspaces();
  }

  @Singleton
  Notices notices(DynamoDbStore store) {
    return store.notices();
  }

  @Singleton
  NoticeQueue noticeQueue(SqsQueues queues) {
    return queues.notices();
  }

  @Singleton
  ReplayNotice replayNotice(Notices notices, NoticeQueue queue) {
    return new ReplayNotice(notices, queue, clock);
  }

  @Singleton
  SweepNotices sweepNotices(Notices notices, NoticeQueue queue) {
    return new SweepNotices(notices, queue, clock);
  }

  @Singleton
  FaultLog faults() {
    var log = LoggerFactory.getLogger("notices");
    return (where, fault) -> log.error("{} failed", where, fault);
  }
}
