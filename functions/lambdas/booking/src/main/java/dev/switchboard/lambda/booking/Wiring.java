package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.adapter.sqs.SqsQueues;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.booking.FollowUpQueue;
import dev.switchboard.domain.workspace.Workspaces;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Puts the doors together: which store and queue stand behind them.
@Factory
final class Wiring {
  private static final String CACHE = "switchboard.cache.seconds";

  @Singleton
  InstantSource clock() {
    return InstantSource.system();
  }

  @Singleton
  RandomGenerator random() {
    return new SecureRandom();
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
  Workspaces workspaces(DynamoDbStore store) {
    return store.workspaces();
  }

  /// Not from memory: whoever changes a calendar books by what they changed, whichever of several
  /// warm functions answers.
  @Singleton
  Calendars calendars(PropertyResolver settings, InstantSource clock) {
    return DynamoDbStore.configured(
            name ->
                name.equals(CACHE) ? Optional.of("0") : settings.getProperty(name, String.class),
            clock)
        .calendars();
  }

  @Singleton
  CalendarDays days(DynamoDbStore store) {
    return store.days();
  }

  @Singleton
  FollowUpQueue followUps(SqsQueues queues) {
    return queues.bookings();
  }
}
