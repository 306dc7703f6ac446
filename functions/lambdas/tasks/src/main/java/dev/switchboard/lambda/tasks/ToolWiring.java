package dev.switchboard.lambda.tasks;

import dev.switchboard.adapter.ask.AskMicrosoft;
import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.adapter.http.RestDoor;
import dev.switchboard.adapter.secrets.Seals;
import dev.switchboard.adapter.sqs.SqsQueues;
import dev.switchboard.domain.booking.BookSlot;
import dev.switchboard.domain.booking.CancelAppointment;
import dev.switchboard.domain.booking.Diaries;
import dev.switchboard.domain.booking.FindAppointments;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.booking.FindSlots;
import dev.switchboard.domain.booking.HoldSlot;
import dev.switchboard.domain.booking.LookElsewhere;
import dev.switchboard.domain.booking.MoveAppointment;
import dev.switchboard.domain.conversation.TellOwner;
import dev.switchboard.domain.conversation.tool.BookAppointment;
import dev.switchboard.domain.conversation.tool.CancelByCaller;
import dev.switchboard.domain.conversation.tool.CheckAvailability;
import dev.switchboard.domain.conversation.tool.HoldForCaller;
import dev.switchboard.domain.conversation.tool.JoinWaitingListByCaller;
import dev.switchboard.domain.conversation.tool.LookUpAppointments;
import dev.switchboard.domain.conversation.tool.ReadCall;
import dev.switchboard.domain.conversation.tool.RescheduleAppointment;
import dev.switchboard.domain.conversation.tool.Tool;
import dev.switchboard.domain.conversation.tool.WorkspaceTools;
import dev.switchboard.domain.fault.FaultLog;
import dev.switchboard.domain.link.CheckDiary;
import dev.switchboard.domain.notice.PlanNotice;
import dev.switchboard.domain.task.TaskTool.Toolbox;
import dev.switchboard.domain.task.Toolboxes;
import dev.switchboard.domain.task.declared.DeclaredToolbox;
import dev.switchboard.domain.waiting.JoinWaitingList;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// Puts together the tools that work in the background may use: those of calls, over the same
/// calendars, and those that read calls and tell owners. Owners' own diaries are asked as on calls,
/// so that nothing is booked over them.
@Factory
@Requires(property = RestDoor.FUNCTION, value = "task-runner")
final class ToolWiring {
  private final InstantSource clock = InstantSource.system();

  @Singleton
  Toolbox toolbox(
      DynamoDbStore store,
      SqsQueues queues,
      Diaries diaries,
      RandomGenerator random,
      DeclaredToolbox declared) {
    var bookables = new FindBookable(store.calendars(), store.teams());
    var look = new LookElsewhere(bookables, diaries, clock);
    var days = store.days();
    var find = new FindAppointments(days);
    var move = new MoveAppointment(bookables, days, queues.bookings(), clock);
    var tools =
        List.<Tool>of(
            new CheckAvailability(bookables, new FindSlots(days, clock), look, clock),
            new HoldForCaller(bookables, new HoldSlot(days, clock), look, clock),
            new BookAppointment(
                bookables, new BookSlot(days, queues.bookings(), clock, random), look, clock),
            new RescheduleAppointment(bookables, find, move, look, clock),
            new CancelByCaller(
                bookables, find, new CancelAppointment(days, queues.bookings(), clock), clock),
            new LookUpAppointments(bookables, find, clock),
            new JoinWaitingListByCaller(
                bookables, new JoinWaitingList(store.waitingList(), days, clock), look, clock),
            new ReadCall(store.calls()));
    var tellOwner = new TellOwner(new PlanNotice(store.notices(), queues.notices(), clock));
    return new Toolboxes(List.of(new WorkspaceTools(tools), tellOwner, declared));
  }

  @Singleton
  Diaries diaries(DynamoDbStore store, PropertyResolver settings, FaultLog faults) {
    Function<String, Optional<String>> setting =
        name -> settings.getProperty(name.replace('-', '.'), String.class);
    var linking = store.linking();
    return new CheckDiary(
        linking.links(),
        linking.grants(Seals.late(setting, clock)),
        AskMicrosoft.configured(setting, clock),
        faults,
        clock,
        CheckDiary.USUAL_LIMIT);
  }
}
