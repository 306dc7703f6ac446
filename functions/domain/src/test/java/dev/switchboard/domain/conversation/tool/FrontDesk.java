package dev.switchboard.domain.conversation.tool;

import static dev.switchboard.domain.workspace.Tenants.ACME;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.agent.Binding;
import dev.switchboard.domain.agent.InMemoryAgentDirectory;
import dev.switchboard.domain.booking.Desk;
import dev.switchboard.domain.booking.Diaries;
import dev.switchboard.domain.booking.Elsewhere;
import dev.switchboard.domain.booking.LookElsewhere;
import dev.switchboard.domain.conversation.CallLog;
import dev.switchboard.domain.conversation.Envelope;
import dev.switchboard.domain.conversation.InMemoryCallLog;
import dev.switchboard.domain.conversation.Inbound.ToolCall;
import dev.switchboard.domain.conversation.Reply.ToolResult;
import dev.switchboard.domain.conversation.Respond;
import dev.switchboard.domain.task.AnswerQuestion;
import dev.switchboard.domain.task.InMemoryTaskQueue;
import dev.switchboard.domain.task.InMemoryTasks;
import dev.switchboard.domain.task.SignalTask;
import dev.switchboard.domain.task.SubmitTask;
import dev.switchboard.domain.waiting.InMemoryWaitingList;
import dev.switchboard.domain.waiting.JoinWaitingList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// Everything that an agent has while it talks, over stores in memory: Mia at the salon's desk, who
/// may use each tool there is.
public final class FrontDesk {
  public static final String ANN = "+15557770001";
  public static final String BOB = "+15557770002";

  public final Desk desk = Desk.ofSalon();
  public final InMemoryAgentDirectory agents = new InMemoryAgentDirectory();
  public final InMemoryTasks tasks = new InMemoryTasks();
  public final InMemoryTaskQueue queue = new InMemoryTaskQueue();
  public final InMemoryCallLog log = new InMemoryCallLog();

  /// Where each fault was told of.
  public final List<String> faults = new CopyOnWriteArrayList<>();

  public final InMemoryWaitingList waitingList = new InMemoryWaitingList(desk.clock);

  /// What owners have in their own diaries.
  public Diaries diaries = (_, _, _, _) -> Elsewhere.NOTHING;

  private final List<Tool> more = new ArrayList<>();
  private int uses;

  public FrontDesk(Tool... more) {
    this.more.addAll(List.of(more));
    agents.save(ACME, mia());
  }

  /// Mia with every tool, and with the names that older deployments have for them.
  public static Agent mia() {
    var mia = Agents.mia();
    return new Agent(
        mia.id(),
        mia.name(),
        mia.greeting(),
        mia.persona(),
        mia.calendar(),
        Set.of(
            "check_availability",
            "hold_slot",
            "book_appointment",
            "reschedule_appointment",
            "cancel_appointment",
            "find_appointments",
            "delegate_task",
            "task_status",
            "answer_task",
            "join_waiting_list",
            "broken",
            "busy"),
        mia.aliases(),
        mia.bindings(),
        mia.assistant(),
        mia.transferTo(),
        mia.owner(),
        mia.work(),
        0);
  }

  public Toolbox toolbox() {
    return new Toolbox(tools(), (where, fault) -> faults.add(where));
  }

  public List<Tool> tools() {
    var clock = desk.clock;
    var find = desk.findAppointments;
    var bookables = desk.findBookable;
    var look = new LookElsewhere(bookables, diaries, clock);
    var tools =
        new ArrayList<Tool>(
            List.of(
                new CheckAvailability(bookables, desk.findSlots, look, clock),
                new HoldForCaller(bookables, desk.holdSlot, look, clock),
                new BookAppointment(bookables, desk.bookSlot, look, clock),
                new RescheduleAppointment(bookables, find, desk.moveAppointment, look, clock),
                new CancelByCaller(bookables, find, desk.cancelAppointment, clock),
                new LookUpAppointments(bookables, find, clock),
                new DelegateTask(
                    new SubmitTask(tasks, queue, clock),
                    List.of("http", "model", "summarise-call")),
                new TellTaskStatus(tasks),
                new AnswerTask(
                    tasks, new AnswerQuestion(tasks, new SignalTask(tasks, queue), clock)),
                new JoinWaitingListByCaller(
                    bookables, new JoinWaitingList(waitingList, desk.days, clock), look, clock)));
    tools.addAll(more);
    return tools;
  }

  public Respond respond() {
    return respond(agents, log);
  }

  public Respond respond(AgentDirectory directory, CallLog callLog) {
    return new Respond(directory, toolbox(), callLog, (where, fault) -> faults.add(where));
  }

  /// An event of a call to Mia's number.
  public Envelope callFrom(String caller) {
    return call("call-of-" + caller, Optional.of(caller), List.of(Agents.NUMBER));
  }

  /// An event of a chat in which nobody's number is known.
  public Envelope chat() {
    return call("chat-1", Optional.empty(), List.of(Agents.ASSISTANT));
  }

  public Envelope call(String call, Optional<String> caller, List<Binding> named) {
    return new Envelope(
        ACME,
        "vapi",
        "tool-calls",
        Optional.of(desk.clock.instant().plusSeconds(uses)),
        desk.clock.instant().plusSeconds(uses),
        Optional.of(call),
        named,
        caller,
        Optional.of("+15550001111"),
        Optional.of("https://phone-call-websocket.aws-us-west-2.vapi.ai/call/control"));
  }

  /// What Mia's tool answers to whoever calls from this number.
  public ToolResult use(String caller, String tool, Map<String, ?> arguments) {
    return use(callFrom(caller), tool, arguments);
  }

  public ToolResult use(Envelope envelope, String tool, Map<String, ?> arguments) {
    uses++;
    return toolbox().use(envelope, Optional.of(mia()), call("use-" + uses, tool, arguments));
  }

  public static ToolCall call(String id, String tool, Map<String, ?> arguments) {
    return new ToolCall(id, tool, Optional.of(Map.copyOf(arguments)), Map.of());
  }

  /// Books a haircut for whoever calls from this number, and gives its id.
  public String book(String caller, String start) {
    return use(caller, "book_appointment", Map.of("start", start, "name", "Ann"))
        .appointment()
        .orElseThrow();
  }
}
