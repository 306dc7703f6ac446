package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.adapter.sqs.Parking;
import dev.switchboard.adapter.sqs.SqsQueues;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.booking.FollowUpQueue;
import dev.switchboard.domain.booking.Teams;
import dev.switchboard.domain.feed.Feeds;
import dev.switchboard.domain.feed.OpenFeed;
import dev.switchboard.domain.feed.ReadFeed;
import dev.switchboard.domain.reminder.Reminders;
import dev.switchboard.domain.waiting.WaitingList;
import dev.switchboard.domain.workspace.Workspaces;
import dev.switchboard.topology.Queues;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// Puts both doors together: which store and queue stand behind them. What the queue's door alone
/// needs is in `FollowUpWiring`; the clock is Micronaut's, the system's own.
@Factory
final class Wiring {
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

  /// Where the queue's door parks what will never be done.
  @Singleton
  Parking parking(SqsQueues queues, InstantSource clock) {
    return queues.parking(Queues.BOOKINGS, clock);
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
  Teams teams(DynamoDbStore store) {
    return store.teams();
  }

  @Singleton
  FindBookable findBookable(Calendars calendars, Teams teams) {
    return new FindBookable(calendars, teams);
  }

  @Singleton
  CalendarDays days(DynamoDbStore store) {
    return store.days();
  }

  @Singleton
  Reminders reminders(DynamoDbStore store) {
    return store.reminders();
  }

  @Singleton
  WaitingList waitingList(DynamoDbStore store) {
    return store.waitingList();
  }

  @Singleton
  Feeds feeds(DynamoDbStore store) {
    return store.feeds();
  }

  @Singleton
  OpenFeed openFeed(Feeds feeds, RandomGenerator random) {
    return new OpenFeed(feeds, random);
  }

  @Singleton
  ReadFeed readFeed(Feeds feeds, Calendars calendars, CalendarDays days, InstantSource clock) {
    return new ReadFeed(feeds, calendars, days, clock);
  }

  @Singleton
  FeedUrl feedUrl(PropertyResolver settings) {
    return new FeedUrl(
        settings.getProperty("switchboard.public.url", String.class).map(URI::create));
  }

  @Singleton
  FollowUpQueue followUps(SqsQueues queues) {
    return queues.bookings();
  }
}
