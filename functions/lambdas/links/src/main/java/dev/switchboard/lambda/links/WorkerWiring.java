package dev.switchboard.lambda.links;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.adapter.http.RestDoor;
import dev.switchboard.adapter.sqs.SqsQueues;
import dev.switchboard.domain.fault.FaultLog;
import dev.switchboard.domain.link.KeepInStep;
import dev.switchboard.domain.link.LinkQueue;
import dev.switchboard.domain.link.Links;
import dev.switchboard.domain.link.Memory;
import dev.switchboard.domain.link.OtherCalendar;
import dev.switchboard.domain.link.Outside;
import dev.switchboard.domain.link.PlanNews;
import dev.switchboard.domain.link.SweepLinks;
import dev.switchboard.domain.link.TellOwner;
import dev.switchboard.domain.notice.PlanNotice;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// Puts together what is done from the queue. Only that door has it.
@Factory
@Requires(property = RestDoor.FUNCTION, value = "link-worker")
final class WorkerWiring {
  @Singleton
  KeepInStep keepInStep(
      Memory memory, Outside outside, InstantSource clock, RandomGenerator random) {
    return new KeepInStep(memory, outside, clock, random);
  }

  @Singleton
  Outside outside(
      OtherCalendar other,
      SqsQueues queues,
      TellOwner tellOwner,
      FaultLog faults,
      PublicUrl publicUrl) {
    return new Outside(
        other, queues.links(), queues.bookings(), tellOwner, faults, publicUrl.url());
  }

  @Singleton
  TellOwner tellOwner(DynamoDbStore store, SqsQueues queues, InstantSource clock) {
    return new PlanNews(new PlanNotice(store.notices(), queues.notices(), clock), clock);
  }

  @Singleton
  SweepLinks sweepLinks(Links links, LinkQueue queue, InstantSource clock) {
    return new SweepLinks(links, queue, clock);
  }
}
