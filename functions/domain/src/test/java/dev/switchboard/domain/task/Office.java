package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Errands.ANN;
import static dev.switchboard.domain.workspace.Tenants.ACME;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.agent.InMemoryAgentDirectory;
import dev.switchboard.domain.contract.HandSetClock;
import dev.switchboard.domain.task.Move.Effect;
import dev.switchboard.domain.task.Move.Made;
import dev.switchboard.domain.task.SubmitTask.Request;
import dev.switchboard.domain.task.Work.Job;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

/// Where tasks are submitted and run: every use case over one store. What the work wants is set by
/// each test.
public final class Office {
  static final Duration SHIFT = Duration.ofMinutes(5);

  final HandSetClock clock = new HandSetClock(Errands.NOW);
  final InMemoryTasks tasks = new InMemoryTasks();
  final InMemoryTaskQueue queue = new InMemoryTaskQueue();
  final InMemoryAgentDirectory agents = new InMemoryAgentDirectory();
  final InMemoryGates gates = new InMemoryGates();
  final InMemoryLine line = new InMemoryLine();
  final Turnstile turnstile = new Turnstile(gates, line, queue, clock);
  final SubmitTask submit = new SubmitTask(tasks, queue, clock);
  final SignalTask signal = new SignalTask(tasks, queue);
  final SweepTasks sweep = new SweepTasks(tasks, queue, clock);

  /// Each telling of an end, and each of a question.
  final List<Task> ended = new CopyOnWriteArrayList<>();

  final List<Step> asked = new CopyOnWriteArrayList<>();
  Pulse pulse = (period, beat) -> () -> {};
  private final List<Work> works = new ArrayList<>();

  Office(Function<Job, Move> next) {
    this(work("scripted", next));
  }

  Office(Work... works) {
    agents.save(ACME, Agents.mia());
    agents.save(ACME, Agents.leo());
    this.works.addAll(List.of(works));
  }

  static Work work(String kind, Function<Job, Move> next) {
    return new Work() {
      @Override
      public String kind() {
        return kind;
      }

      @Override
      public Move next(Job job) {
        return next.apply(job);
      }
    };
  }

  /// A call whose outcome is noted under its name.
  static Move call(String name, Supplier<String> does) {
    return new Move.Do(
        new Effect() {
          @Override
          public String name() {
            return name;
          }

          @Override
          public Made perform(String key, Duration patience) {
            return Made.of(new Deed.Noted(name, does.get()));
          }
        });
  }

  static long noted(Job job) {
    return job.history().deeds(Deed.Noted.class).count();
  }

  Task submitted() {
    return submit.submit(ACME, request("r1"));
  }

  static Request request(String key) {
    return request(key, "scripted", Terms.USUAL);
  }

  static Request request(String key, String kind, Terms terms) {
    var origin =
        new Origin("vapi", Optional.of("call-1"), Optional.of(ANN), Optional.of("https://c"));
    return new Request(
        Agents.MIA, kind, "Find out when the shop opens", Map.of("n", 1), origin, terms, key);
  }

  RunTask worker(Tasks store) {
    var workshop =
        new Workshop(
            store,
            tasks.accounts(),
            queue,
            agents,
            Workshop.byKind(works),
            (workspace, task, step) -> asked.add(step),
            pulse,
            clock,
            new Random(1));
    var follow =
        new FollowEnd(
            store,
            new SignalTask(store, queue),
            List.of((workspace, task) -> ended.add(task)),
            clock);
    return new RunTask(workshop, follow, turnstile);
  }

  void run(Task task) {
    run(task.id());
  }

  void run(TaskId id) {
    worker(tasks).run(ACME, id, clock.instant().plus(SHIFT));
  }

  /// What a worker leaves after this time has passed.
  Task runAfter(Duration time, Task task) {
    clock.pass(time);
    run(task);
    return find(task);
  }

  /// Each task that was sent is run, until no more is sent.
  void runAll() {
    for (int next = 0; next < queue.sent().size(); next++) {
      run(queue.sent().get(next).id());
    }
  }

  Task find(Task task) {
    return tasks.find(ACME, task.id()).orElseThrow();
  }

  History read(Task task) {
    return tasks.read(ACME, task.id()).orElseThrow();
  }

  void leave(Task task, Signal what) {
    signal.signal(ACME, task.id(), what);
  }
}
