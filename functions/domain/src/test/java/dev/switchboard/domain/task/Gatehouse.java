package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Errands.NOW;
import static dev.switchboard.domain.workspace.Tenants.ACME;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.contract.HandSetClock;
import dev.switchboard.domain.task.Limits.Limit;
import dev.switchboard.domain.task.Line.Place;
import dev.switchboard.domain.task.Terms.Priority;
import dev.switchboard.domain.task.Turnstile.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A turnstile and all that stands about it, in memory, with those who come to it.
final class Gatehouse {
  static final Instant UNTIL = NOW.plus(Duration.ofMinutes(10));

  final HandSetClock clock = new HandSetClock(NOW);
  final InMemoryGates gates = new InMemoryGates();
  final InMemoryLine line = new InMemoryLine();
  final InMemoryTaskQueue queue = new InMemoryTaskQueue();
  final Turnstile turnstile = new Turnstile(gates, line, queue, clock);

  /// One of Mia's without wishes.
  static Task task(String name) {
    return task(name, Agents.MIA, Priority.NORMAL, Optional.empty());
  }

  static Task task(String name, AgentId agent, Priority priority, Optional<String> lane) {
    var terms = new Terms(priority, Optional.empty(), Optional.empty(), Budget.USUAL, lane);
    var order =
        new Order(agent, "model", "Do it", Map.of(), Errands.NOWHERE, terms, Optional.empty(), NOW);
    return Task.first(Errands.id(name), order, NOW);
  }

  void offer(Task... tasks) {
    for (var task : tasks) {
      turnstile.offer(ACME, task);
    }
  }

  void atOnce(int most) {
    limit(new Limits(new Limit(most, Optional.empty()), Map.of(), Map.of()));
  }

  void limit(Limits limits) {
    turnstile.limit(ACME, limits);
  }

  Way enter(Task task) {
    return turnstile.enter(ACME, Place.of(task), UNTIL);
  }

  void leave(Task task) {
    turnstile.leave(ACME, task.id(), UNTIL);
  }

  List<TaskId> sent() {
    return queue.sent().stream().map(InMemoryTaskQueue.Sent::id).toList();
  }

  static List<TaskId> ids(Task... tasks) {
    return List.of(tasks).stream().map(Task::id).toList();
  }

  List<TaskId> inLine() {
    return line.behind(ACME, Optional.empty(), 10).stream().map(Place::task).toList();
  }
}
