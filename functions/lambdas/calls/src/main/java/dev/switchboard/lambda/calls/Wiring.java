package dev.switchboard.lambda.calls;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.adapter.sqs.Parking;
import dev.switchboard.adapter.sqs.SqsQueues;
import dev.switchboard.domain.conversation.Calls;
import dev.switchboard.domain.fault.FaultLog;
import dev.switchboard.domain.workspace.Workspaces;
import dev.switchboard.topology.Queues;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.slf4j.LoggerFactory;

/// Puts both doors together: which store stands behind them.
@Factory
final class Wiring {
  @Singleton
  DynamoDbStore store(PropertyResolver settings) {
    return DynamoDbStore.configured(
        name -> settings.getProperty(name, String.class), InstantSource.system());
  }

  @Singleton
  SqsQueues queues(PropertyResolver settings) {
    return SqsQueues.configured(name -> settings.getProperty(name, String.class));
  }

  /// Where the queue's door parks what will never be done.
  @Singleton
  Parking parking(SqsQueues queues) {
    return queues.parking(Queues.CALLS, InstantSource.system());
  }

  @Singleton
  Workspaces workspaces(DynamoDbStore store) {
    return store.workspaces();
  }

  @Singleton
  Calls calls(DynamoDbStore store) {
    return store.calls();
  }

  @Singleton
  FaultLog faults() {
    var log = LoggerFactory.getLogger("calls");
    return (where, fault) -> log.error("{} failed", where, fault);
  }
}
