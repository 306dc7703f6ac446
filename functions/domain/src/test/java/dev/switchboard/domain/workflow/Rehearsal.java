package dev.switchboard.domain.workflow;

import static dev.switchboard.domain.workspace.Tenants.ACME;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.agent.InMemoryAgentDirectory;
import dev.switchboard.domain.contract.HandSetClock;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.reasoning.Models;
import dev.switchboard.domain.task.Errands;
import dev.switchboard.domain.task.FollowEnd;
import dev.switchboard.domain.task.InMemoryGates;
import dev.switchboard.domain.task.InMemoryLine;
import dev.switchboard.domain.task.InMemoryTasks;
import dev.switchboard.domain.task.ModelWork;
import dev.switchboard.domain.task.RunTask;
import dev.switchboard.domain.task.SignalTask;
import dev.switchboard.domain.task.SubmitTask;
import dev.switchboard.domain.task.SweepTasks;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.TaskTool.Toolbox;
import dev.switchboard.domain.task.Tasks;
import dev.switchboard.domain.task.Terms;
import dev.switchboard.domain.task.Turnstile;
import dev.switchboard.domain.task.Workshop;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// A whole engine in memory that plays workflows with a cast, until nothing is left to do.
public final class Rehearsal {
  private static final int LONGEST = 5_000;

  private record Message(TaskId id, Instant at) {}

  public final HandSetClock clock = new HandSetClock(Errands.NOW);
  final InMemoryTasks store = new InMemoryTasks();
  final Crashing crashing = new Crashing(store);
  final InMemoryWorkflows workflows = new InMemoryWorkflows();
  final InMemoryAgentDirectory agents = new InMemoryAgentDirectory();
  final StartRun start;
  private final JsonReader json = new JsonReader();
  private final List<Message> messages = new ArrayList<>();
  private final SweepTasks sweep;
  private final RunTask worker;

  Rehearsal(Cast cast) {
    this((_, _) -> cast, _ -> List.of());
  }

  /// With these models and tools.
  public Rehearsal(Models models, Toolbox toolbox) {
    var tasks = crashing.tasks();
    agents.save(ACME, Agents.leo());
    agents.save(ACME, Agents.mia());
    var workshop =
        new Workshop(
            tasks,
            store.accounts(),
            this::send,
            agents,
            Workshop.byKind(
                List.of(
                    new WorkflowWork(json),
                    new ModelWork(models, toolbox, json, (_, _) -> ZoneOffset.UTC))),
            (_, _, _) -> {},
            (_, _) -> () -> {},
            clock,
            new Random(1));
    worker =
        new RunTask(
            workshop,
            new FollowEnd(tasks, new SignalTask(tasks, this::send), List.of(), clock),
            new Turnstile(new InMemoryGates(), new InMemoryLine(), this::send, clock));
    sweep = new SweepTasks(tasks, this::send, clock);
    start = new StartRun(workflows, agents, store, new SubmitTask(store, this::send, clock));
  }

  private void send(WorkspaceId workspace, TaskId id, Duration delay) {
    messages.add(new Message(id, clock.instant().plus(delay)));
  }

  /// A run of a workflow of this node, from beginning to end.
  public Run run(Node node) {
    return run(node, Terms.USUAL);
  }

  public Run run(Node node, Terms terms) {
    var task = begun(node, terms);
    playOut(task);
    return read(task);
  }

  TaskId begun(Node node, Terms terms) {
    workflows.save(ACME, new Definition(new WorkflowId("flow"), "A flow", node, 0));
    var request =
        new StartRun.Request(
            new WorkflowId("flow"),
            Optional.empty(),
            Optional.empty(),
            "tea",
            Errands.NOWHERE,
            terms,
            "run-1");
    return ((StartRun.Outcome.Started) start.start(ACME, request)).task().id();
  }

  Run read(TaskId id) {
    return new ReadRun(store, json).read(ACME, id).orElseThrow();
  }

  /// One part of what came of it, in words.
  String detail(Run run, String name) {
    return String.valueOf(result(run).get(name));
  }

  Map<String, Object> result(Run run) {
    return json.object(run.result().orElseThrow(() -> new AssertionError(run.error())))
        .orElseThrow();
  }

  /// Until the run has ended and nothing is left to do, whoever dies on the way.
  void playOut(TaskId id) {
    for (int turn = 0; turn < LONGEST; turn++) {
      if (isOver(read(id))) {
        return;
      }
      step();
    }
    throw new AssertionError("It never ends: " + read(id));
  }

  private boolean isOver(Run run) {
    Optional<Task> task = store.find(ACME, run.task());
    return task.isPresent()
        && task.get().status().ended()
        && task.get().dueAt().isEmpty()
        && run.parts().stream()
            .allMatch(part -> store.find(ACME, part.task()).isEmpty() || isOver(part));
  }

  private void next() {
    var ready =
        messages.stream()
            .filter(each -> !each.at().isAfter(clock.instant()))
            .min(Comparator.comparing(Message::at));
    if (ready.isEmpty()) {
      clock.pass(Duration.ofSeconds(30));
      sweep.sweep();
      return;
    }
    messages.remove(ready.get());
    worker.run(ACME, ready.get().id(), clock.instant().plus(Duration.ofMinutes(5)));
  }

  /// One message is worked on, or time passes until there is one.
  void step() {
    survive(this::next);
  }

  private static void survive(Runnable what) {
    try {
      what.run();
    } catch (Fault | Crashing.Death died) {
      // Its message is lost, and the sweep finds what it left behind.
    }
  }

  /// Reaches the store without dying.
  public Tasks tasks() {
    return store;
  }
}
