package dev.switchboard.domain.task;

import static dev.switchboard.domain.workspace.Tenants.ACME;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.agent.InMemoryAgentDirectory;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.reasoning.Used;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Tasks of each kind in bad weather: messages come twice, late and out of order, the store fails,
/// loses answers and writes late, and workers die at any call. One seed always makes the same life.
final class Simulation {
  private static final Duration STORM = Duration.ofMinutes(20);
  private static final Duration SHIFT = Duration.ofMinutes(5);
  private static final Duration VISIBILITY = Duration.ofMinutes(3);
  private static final int MOST_RECEIVES = 5;
  private static final List<String> KINDS = List.of("steps", "asks", "all", "first");

  private final Weather weather;
  private final InMemoryTasks store;
  private final ShakyTasks tasks;
  private final InMemoryGates gates;
  private final Turnstile turnstile;
  private final Outside outside;
  private final SignalTask signal;
  private final SubmitTask submit;
  private final SweepTasks sweep;
  private final RunTask run;
  private final Map<TaskId, Set<String>> told = new HashMap<>();
  private final Set<TaskId> accepted = new HashSet<>();

  Simulation(long seed, InMemoryTasks store) {
    this(seed, store, new InMemoryGates());
  }

  Simulation(long seed, InMemoryTasks store, InMemoryGates gates) {
    this.weather = new Weather(seed, STORM);
    this.store = store;
    this.tasks = new ShakyTasks(store, weather);
    this.outside = new Outside(weather, this::isInside);
    this.gates = gates;
    this.turnstile =
        new Turnstile(
            new ShakyGates(gates, weather),
            new ShakyLine(new InMemoryLine(), weather),
            this::send,
            weather);
    gates.save(ACME, Gate.NEW.limitedTo(limits(weather.random)));
    store.accounts().allow(ACME, allowances(weather.random));
    TaskQueue queue = turnstile;
    this.signal = new SignalTask(tasks, queue);
    this.submit = new SubmitTask(tasks, queue, weather);
    this.sweep = new SweepTasks(tasks, queue, weather);
    var agents = new InMemoryAgentDirectory();
    agents.save(ACME, Agents.mia());
    var workshop =
        new Workshop(
            tasks,
            new ShakyAccounts(store.accounts(), weather),
            queue,
            agents,
            Workshop.byKind(new Chores(outside).all()),
            this::asked,
            this::beats,
            weather,
            weather.random);
    this.run =
        new RunTask(
            workshop, new FollowEnd(tasks, signal, List.of(this::ended), weather), turnstile);
  }

  /// One to three at once, and sometimes one each three seconds.
  private static Limits limits(Random random) {
    var rate =
        Optional.of(new Limits.Rate(20, Duration.ofMinutes(1))).filter(_ -> random.nextInt(4) == 0);
    return new Limits(new Limits.Limit(1 + random.nextInt(3), rate), Map.of(), Map.of());
  }

  /// One world in four has fewer steps to spend than it wants.
  private static Allowances allowances(Random random) {
    var steps = Optional.of(5L + random.nextInt(60)).filter(_ -> random.nextInt(4) == 0);
    return new Allowances(
        new Allowance(Optional.empty(), Optional.empty(), steps, Optional.empty()), Map.of());
  }

  /// Whoever has the newest fence under a lease that lasts and calls the outside has come in.
  private void isInside(Task calling) {
    var now = weather.instant();
    store
        .find(ACME, calling.id())
        .filter(task -> task.fence() == calling.fence())
        .filter(task -> task.status() == TaskStatus.RUNNING)
        .filter(task -> task.leaseUntil().filter(now::isBefore).isPresent())
        .ifPresent(task ->
            Laws.hold(
                gates.find(ACME).entry(task.id(), now).isPresent(),
                "who calls the outside has come in",
                task));
  }

  /// A whole life, until everything that was accepted has ended.
  void live() {
    for (int number = 0; number < KINDS.size(); number++) {
      submit("r" + number, KINDS.get(number));
    }
    weather.after(Duration.ZERO, this::sweeps);
    weather.runUntil(Errands.NOW.plus(Duration.ofHours(4)));
    accepted.forEach(this::check);
    checkSpending();
  }

  /// What was spent is what the steps took that are counted, each once; of what has ended all are.
  private void checkSpending() {
    var counted = Spent.NOTHING;
    for (var history : store.all(ACME)) {
      var task = history.task();
      Laws.hold(
          !task.dueAt().isEmpty() || task.tally().counted() == task.steps(),
          "each step is counted",
          task);
      for (var step : history.steps().subList(0, task.tally().counted())) {
        boolean own = !(step.deed() instanceof Deed.Heard);
        counted = counted.plus(Spent.ofStep(own ? step.used() : Used.NONE, Duration.ZERO));
      }
    }
    var spent = store.accounts().spending(ACME, Expense.monthOf(Errands.NOW)).workspace();
    Laws.hold(
        new Spent(spent.tokens(), spent.micros(), spent.steps(), Duration.ZERO).equals(counted),
        "each step is counted once",
        "%s, but %s".formatted(spent, counted));
  }

  private void submit(String key, String kind) {
    var delay = weather.within(Duration.ofMinutes(2));
    var startAt = Optional.of(weather.instant().plus(delay)).filter(_ -> weather.chance(300));
    var terms =
        new Terms(Terms.Priority.NORMAL, startAt, Optional.empty(), Budget.USUAL, Optional.empty());
    var request =
        new SubmitTask.Request(Agents.MIA, kind, "Do it", Map.of(), Errands.NOWHERE, terms, key);
    weather.after(
        weather.within(Duration.ofMinutes(1)),
        () ->
            survived(() -> {
              accepted.add(submit.submit(ACME, request).id());
              interfere(TaskId.ofRequest(key));
            }));
    if (weather.chance(500)) {
      weather.after(
          weather.within(Duration.ofMinutes(2)),
          () -> survived(() -> submit.submit(ACME, request)));
    }
  }

  /// Whoever called was told of the trouble, and may try again.
  private static boolean survived(Runnable what) {
    try {
      what.run();
      return true;
    } catch (Fault | Weather.Death trouble) {
      return false;
    }
  }

  private void interfere(TaskId id) {
    if (weather.chance(200)) {
      leave(id, new Signal.Cancel("Never mind.", weather.instant()));
    }
    if (weather.chance(200)) {
      leave(id, new Signal.Pause("p", weather.instant()));
      leave(id, new Signal.Resume("p", weather.instant().plusSeconds(1)));
    }
  }

  /// Until it is left, and sometimes twice.
  private void leave(TaskId id, Signal what) {
    weather.after(
        weather.within(Duration.ofMinutes(5)),
        () -> {
          if (!survived(() -> signal.signal(ACME, id, what)) || weather.chance(200)) {
            leave(id, what);
          }
        });
  }

  private void sweeps() {
    survived(sweep::sweep);
    weather.after(Duration.ofMinutes(1), this::sweeps);
  }

  private void send(WorkspaceId workspace, TaskId id, Duration delay) {
    if (weather.chance(20)) {
      throw new Fault.Passing("The queue was not reached.");
    }
    deliver(id, delay.plus(weather.within(Duration.ofSeconds(2))), 1);
    if (weather.chance(200)) {
      deliver(id, delay.plus(weather.within(Duration.ofMinutes(3))), 1);
    }
  }

  private void deliver(TaskId id, Duration delay, int receives) {
    weather.after(
        delay,
        () -> {
          var shiftEnds = weather.instant().plus(SHIFT);
          if (!survived(() -> run.run(ACME, id, shiftEnds)) && receives < MOST_RECEIVES) {
            deliver(id, VISIBILITY, receives + 1);
          }
        });
  }

  /// A heart that beats now and then.
  private Pulse.Beating beats(Duration period, Runnable beat) {
    if (weather.chance(300)) {
      beat.run();
    }
    return () -> {};
  }

  private void asked(WorkspaceId workspace, Task task, Step asked) {
    if (weather.chance(400)) {
      for (var words : List.of("yes", "no")) {
        leave(task.id(), new Signal.Answered(asked.number(), words, "api", weather.instant()));
      }
    }
  }

  private void ended(WorkspaceId workspace, Task task) {
    told.computeIfAbsent(task.id(), any -> new HashSet<>())
        .add("%s %s %s".formatted(task.status(), task.result(), task.error()));
  }

  private void check(TaskId id) {
    var history = store.read(ACME, id).orElseThrow();
    var task = history.task();
    Laws.hold(task.status().ended(), "every accepted task ends", task);
    Laws.hold(task.dueAt().isEmpty(), "nothing is left to do", task);
    Laws.hold(told.getOrDefault(id, Set.of()).size() == 1, "everybody hears of one end", task);
    Laws.hold(history.deeds(Deed.Finished.class).count() == 1, "it ends once", history.steps());
    checkCalls(history);
    history.branches(any -> true).stream()
        .filter(branch -> store.find(ACME, branch.task()).isPresent())
        .forEach(branch -> check(branch.task()));
  }

  private void checkCalls(History history) {
    var task = history.task();
    for (int number = 1; number <= Chores.STEPS; number++) {
      var thing = task.id() + "/" + Chores.step(number);
      boolean noted =
          history
              .deeds(Deed.Noted.class)
              .map(Deed.Noted::what)
              .anyMatch(Chores.step(number)::equals);
      Laws.hold(outside.times(thing) <= 1, "nothing is done twice", thing);
      Laws.hold(outside.keys(thing) <= 1, "each try of a call has one key", thing);
      Laws.hold(
          !noted || outside.times(thing) == 1 || Chores.repeat(number) == Move.Repeat.ONCE,
          "what is recorded was done",
          thing);
    }
  }
}
