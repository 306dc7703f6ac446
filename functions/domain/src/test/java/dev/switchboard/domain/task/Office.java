package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Errands.ANN;
import static dev.switchboard.domain.workspace.Tenants.ACME;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.agent.InMemoryAgentDirectory;
import dev.switchboard.domain.contract.HandSetClock;
import dev.switchboard.domain.notice.Notice;
import dev.switchboard.domain.notice.Notifier;
import dev.switchboard.domain.notice.Notifier.Delivery.Delivered;
import dev.switchboard.domain.task.SubmitTask.Request;
import dev.switchboard.domain.task.Work.Outcome;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// Where tasks are submitted, run and told: every use case over one store. What the work does, and
/// how telling goes, is set by each test.
final class Office {
  final HandSetClock clock = new HandSetClock(Errands.NOW);
  final InMemoryTasks tasks = new InMemoryTasks();
  final InMemoryTaskQueue queue = new InMemoryTaskQueue();
  final InMemoryAgentDirectory agents = new InMemoryAgentDirectory();
  final Told owner = new Told("owner-webhook");
  final Told call = new Told("live-call");
  final SubmitTask submit = new SubmitTask(tasks, queue, clock);
  final SweepTasks sweep = new SweepTasks(tasks, queue, clock);
  private final RunTask run;

  Office(Function<Work.Journal, Outcome> work) {
    agents.save(ACME, Agents.mia());
    this.run = worker(tasks, work);
  }

  RunTask worker(Tasks store, Function<Work.Journal, Outcome> work) {
    var telling = new TellEnding(store, List.of(owner, call), clock);
    return new RunTask(store, queue, agents, List.of(new Scripted(work)), telling, clock);
  }

  Task submitted() {
    return submit.submit(ACME, request("r1"));
  }

  static Request request(String key) {
    return request(key, "scripted");
  }

  static Request request(String key, String kind) {
    var origin =
        new Origin("vapi", Optional.of("call-1"), Optional.of(ANN), Optional.of("https://c"));
    return new Request(
        Agents.MIA, kind, "Find out when the shop opens", Map.of("n", 1), origin, key);
  }

  void run(Task task) {
    run.run(ACME, task.id());
  }

  Task find(Task task) {
    return tasks.find(ACME, task.id()).orElseThrow();
  }

  /// What a worker finds after this time has passed.
  Task runAfter(Duration time, Task task) {
    clock.pass(time);
    run(task);
    return find(task);
  }

  private record Scripted(Function<Work.Journal, Outcome> script) implements Work {
    @Override
    public String kind() {
      return "scripted";
    }

    @Override
    public Outcome run(WorkspaceId workspace, Agent agent, Task task, Journal journal) {
      return script.apply(journal);
    }
  }

  /// A route that remembers what it was told, and answers as a test sets it.
  static final class Told implements Notifier {
    final List<Notice> heard = new CopyOnWriteArrayList<>();
    private final String route;
    private volatile Function<Notice, Delivery> answer = any -> new Delivered("200");

    Told(String route) {
      this.route = route;
    }

    void answers(Function<Notice, Delivery> how) {
      answer = how;
    }

    @Override
    public String route() {
      return route;
    }

    @Override
    public Delivery deliver(Notice notice) {
      heard.add(notice);
      return answer.apply(notice);
    }
  }
}
