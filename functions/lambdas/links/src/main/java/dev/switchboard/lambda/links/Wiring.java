package dev.switchboard.lambda.links;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.adapter.graph.GraphCalendar;
import dev.switchboard.adapter.log.Measures;
import dev.switchboard.adapter.secrets.Seals;
import dev.switchboard.adapter.sqs.Parking;
import dev.switchboard.adapter.sqs.SqsQueues;
import dev.switchboard.adapter.ssm.KeptSettings;
import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.fault.FaultLog;
import dev.switchboard.domain.link.Grants;
import dev.switchboard.domain.link.LinkQueue;
import dev.switchboard.domain.link.Links;
import dev.switchboard.domain.link.Memory;
import dev.switchboard.domain.link.OtherCalendar;
import dev.switchboard.domain.link.Outbox;
import dev.switchboard.domain.workspace.Seal;
import dev.switchboard.domain.workspace.Workspaces;
import dev.switchboard.topology.Queues;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.slf4j.LoggerFactory;

/// Puts both doors together: which store, queue and mailboxes stand behind them. What one door
/// alone needs is in `RestWiring` and `WorkerWiring`; the clock is Micronaut's, the system's own.
@Factory
final class Wiring {
  @Singleton
  RandomGenerator random() {
    return new SecureRandom();
  }

  @Singleton
  PublicUrl publicUrl(PropertyResolver settings) {
    return new PublicUrl(
        settings.getProperty("switchboard.public.url", String.class).map(URI::create));
  }

  @Singleton
  DynamoDbStore store(PropertyResolver settings, InstantSource clock) {
    return DynamoDbStore.configured(name -> settings.getProperty(name, String.class), clock);
  }

  @Singleton
  SqsQueues queues(PropertyResolver settings) {
    return SqsQueues.configured(name -> settings.getProperty(name, String.class));
  }

  @Singleton
  Seal seal(PropertyResolver settings, InstantSource clock) {
    return Seals.late(name -> settings.getProperty(name, String.class), clock);
  }

  @Singleton
  Grants grants(DynamoDbStore store, Seal seal) {
    return store.linking().grants(seal);
  }

  @Singleton
  OtherCalendar otherCalendar(PropertyResolver settings, Grants grants, InstantSource clock) {
    return GraphCalendar.configured(microsoft(settings, clock), grants, clock);
  }

  /// Every environment variable is there with points, and only some with hyphens, too.
  static Function<String, Optional<String>> microsoft(
      PropertyResolver settings, InstantSource clock) {
    return KeptSettings.behind(
        name -> settings.getProperty(name.replace('-', '.'), String.class), clock);
  }

  /// Where the queue's door parks what will never be done.
  @Singleton
  Parking parking(SqsQueues queues, InstantSource clock) {
    return queues.parking(Queues.LINKS, clock);
  }

  @Singleton
  Workspaces workspaces(DynamoDbStore store) {
    return store.workspaces();
  }

  @Singleton
  Calendars calendars(DynamoDbStore store) {
    return store.calendars();
  }

  @Singleton
  Links links(DynamoDbStore store) {
    return store.linking().links();
  }

  @Singleton
  Outbox outbox(DynamoDbStore store) {
    return store.linking().outbox();
  }

  @Singleton
  LinkQueue queue(SqsQueues queues) {
    return queues.links();
  }

  @Singleton
  Memory memory(DynamoDbStore store, Links links, Outbox outbox, Grants grants) {
    var ledger = store.linking().ledger();
    return new Memory(
        store.calendars(), store.teams(), store.days(), links, outbox, ledger, grants);
  }

  @Singleton
  Measures measures(PropertyResolver settings, InstantSource clock) {
    var prefix = settings.getProperty("switchboard.prefix", String.class).orElse("");
    return Measures.of(prefix, clock);
  }

  @Singleton
  FaultLog faults() {
    var log = LoggerFactory.getLogger("links");
    return (where, fault) -> log.error("{} failed", where, fault);
  }
}
