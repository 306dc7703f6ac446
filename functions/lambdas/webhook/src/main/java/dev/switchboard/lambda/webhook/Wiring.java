package dev.switchboard.lambda.webhook;

import dev.switchboard.adapter.ask.AskMicrosoft;
import dev.switchboard.adapter.channels.Channel;
import dev.switchboard.adapter.channels.vapi.VapiChannel;
import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.adapter.log.Measures;
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
import dev.switchboard.domain.conversation.Respond;
import dev.switchboard.domain.conversation.tool.AnswerTask;
import dev.switchboard.domain.conversation.tool.BookAppointment;
import dev.switchboard.domain.conversation.tool.CancelByCaller;
import dev.switchboard.domain.conversation.tool.CheckAvailability;
import dev.switchboard.domain.conversation.tool.DelegateTask;
import dev.switchboard.domain.conversation.tool.HoldForCaller;
import dev.switchboard.domain.conversation.tool.JoinWaitingListByCaller;
import dev.switchboard.domain.conversation.tool.LookUpAppointments;
import dev.switchboard.domain.conversation.tool.RescheduleAppointment;
import dev.switchboard.domain.conversation.tool.TellTaskStatus;
import dev.switchboard.domain.conversation.tool.Tool;
import dev.switchboard.domain.conversation.tool.Toolbox;
import dev.switchboard.domain.fault.FaultLog;
import dev.switchboard.domain.link.CheckDiary;
import dev.switchboard.domain.task.AnswerQuestion;
import dev.switchboard.domain.task.SignalTask;
import dev.switchboard.domain.task.SubmitTask;
import dev.switchboard.domain.waiting.JoinWaitingList;
import dev.switchboard.domain.workspace.Workspaces;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/// Puts the webhook together: which store and queues stand behind which use cases, and which tools
/// there are. By hand, because a caller waits while a container looks for them.
final class Wiring {
  /// What `delegate_task` may name as a kind of work; the tasks function has one class for each.
  private static final List<String> KINDS = List.of("http", "summarise-call", "model");

  private final InstantSource clock = InstantSource.system();
  private final Function<String, Optional<String>> setting;
  private final DynamoDbStore store;
  private final FaultLog faults;

  Wiring(Function<String, Optional<String>> setting) {
    this.setting = setting;
    this.store = DynamoDbStore.configured(setting, clock);
    var log = LoggerFactory.getLogger("webhook");
    this.faults = (where, fault) -> log.error("{} failed", where, fault);
  }

  /// A variable of the environment.
  static Optional<String> variable(String name) {
    return Optional.ofNullable(System.getenv(name));
  }

  InstantSource clock() {
    return clock;
  }

  FaultLog faults() {
    return faults;
  }

  Measures measures() {
    return Measures.of(setting.apply("switchboard.prefix").orElse(""), clock);
  }

  List<Channel> channels() {
    return List.of(new VapiChannel());
  }

  Workspaces workspaces() {
    return store.workspaces();
  }

  Respond respond() {
    var queues = SqsQueues.configured(setting);
    return new Respond(
        store.agents(), new Toolbox(tools(queues, diaries()), faults), queues.calls(), faults);
  }

  /// How owners' own diaries are asked. What that takes, such as the key of secrets, is made when
  /// the first one is.
  private Diaries diaries() {
    var linking = store.linking();
    return new CheckDiary(
        linking.links(),
        linking.grants(Seals.late(setting, clock)),
        AskMicrosoft.configured(setting, clock),
        faults,
        clock,
        CheckDiary.USUAL_LIMIT);
  }

  /// What is delegated is written and sent, and no more: a caller waits. Whether there is room for
  /// it is seen to by the worker that gets it. Thousands at once come over REST, which does ask
  /// first.
  private List<Tool> tools(SqsQueues queues, Diaries diaries) {
    var bookables = new FindBookable(store.calendars(), store.teams());
    var look = new LookElsewhere(bookables, diaries, clock);
    var days = store.days();
    var find = new FindAppointments(days);
    var random = new SecureRandom();
    return List.of(
        new CheckAvailability(bookables, new FindSlots(days, clock), look, clock),
        new HoldForCaller(bookables, new HoldSlot(days, clock), look, clock),
        new BookAppointment(
            bookables, new BookSlot(days, queues.bookings(), clock, random), look, clock),
        new RescheduleAppointment(
            bookables,
            find,
            new MoveAppointment(bookables, days, queues.bookings(), clock),
            look,
            clock),
        new CancelByCaller(
            bookables, find, new CancelAppointment(days, queues.bookings(), clock), clock),
        new LookUpAppointments(bookables, find, clock),
        new DelegateTask(new SubmitTask(store.tasks(), queues.tasks(), clock), KINDS),
        new TellTaskStatus(store.tasks()),
        new AnswerTask(
            store.tasks(),
            new AnswerQuestion(
                store.tasks(), new SignalTask(store.tasks(), queues.tasks()), clock)),
        new JoinWaitingListByCaller(
            bookables, new JoinWaitingList(store.waitingList(), days, clock), look, clock));
  }
}
