package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.adapter.http.RestDoor;
import dev.switchboard.adapter.sqs.SqsQueues;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.CarryOnBookings;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.booking.FindSlots;
import dev.switchboard.domain.booking.FollowUpQueue;
import dev.switchboard.domain.booking.SweepFollowUps;
import dev.switchboard.domain.conversation.RecordAppointment;
import dev.switchboard.domain.fault.FaultLog;
import dev.switchboard.domain.link.WriteOut;
import dev.switchboard.domain.notice.PlanNotice;
import dev.switchboard.domain.notice.WithdrawNotice;
import dev.switchboard.domain.reminder.PlanReminders;
import dev.switchboard.domain.waiting.TellWaiting;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.LoggerFactory;

/// Puts together what follows from a change. Only the queue's door has it.
@Factory
@Requires(property = RestDoor.FUNCTION, value = "booking-follow-ups")
final class FollowUpWiring {
  @Singleton
  CarryOnBookings carryOnBookings(DynamoDbStore store, SqsQueues queues, InstantSource clock) {
    var plan = new PlanNotice(store.notices(), queues.notices(), clock);
    var linking = store.linking();
    return new CarryOnBookings(
        store.days(),
        List.of(
            new RecordAppointment(store.calls(), clock),
            new PlanReminders(store.reminders(), plan, new WithdrawNotice(store.notices()), clock),
            new TellWaiting(
                store.waitingList(),
                new FindBookable(store.calendars(), store.teams()),
                new FindSlots(store.days(), clock),
                plan,
                clock),
            new WriteOut(linking.links(), linking.outbox(), queues.links())));
  }

  @Singleton
  SweepFollowUps sweepFollowUps(CalendarDays days, FollowUpQueue queue, InstantSource clock) {
    return new SweepFollowUps(days, queue, clock);
  }

  @Singleton
  FaultLog faults() {
    var log = LoggerFactory.getLogger("booking");
    return (where, fault) -> log.error("{} failed", where, fault);
  }
}
