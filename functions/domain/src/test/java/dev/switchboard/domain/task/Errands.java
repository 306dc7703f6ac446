package dev.switchboard.domain.task;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.reasoning.Used;
import dev.switchboard.domain.workspace.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tasks to test with, delegated to Mia from 8 o'clock on.
public final class Errands {
  public static final Instant NOW = Instant.parse("2026-03-02T08:00:00.5Z");
  public static final Duration LEASE = Duration.ofSeconds(40);
  public static final Duration UNTAKEN = Duration.ofSeconds(60);
  public static final String ANN = "+15557770001";

  public static final Origin NOWHERE =
      new Origin("api", Optional.empty(), Optional.empty(), Optional.empty());

  private Errands() {}

  public static TaskId id(String request) {
    return TaskId.ofRequest(request);
  }

  /// A task that Ann delegated just now.
  public static Task task(String request) {
    return task(request, ANN, NOW);
  }

  public static Task task(String request, String caller, Instant at) {
    var control = Optional.of("https://phone-call-websocket.aws-us-west-2.vapi.ai/call-1/control");
    return task(
        request, new Origin("vapi", Optional.of("call-1"), Optional.of(caller), control), at);
  }

  /// A task that nobody on a call delegated.
  public static Task taskFromNowhere(String request) {
    return task(request, NOWHERE, NOW);
  }

  private static Task task(String request, Origin origin, Instant at) {
    return Task.first(
        id(request), order(origin, Terms.USUAL, Optional.empty(), at), at.plus(UNTAKEN));
  }

  /// A branch of this task.
  public static Task branch(TaskId parent, String name) {
    var order = order(NOWHERE, Terms.USUAL, Optional.of(new Order.Parent(parent, name)), NOW);
    return Task.first(id(parent + name), order, NOW.plus(UNTAKEN));
  }

  public static Order order(Origin origin, Terms terms, Optional<Order.Parent> parent, Instant at) {
    return new Order(
        Agents.MIA,
        "model",
        "Find out when the shop opens",
        Map.of("count", 3, "rate", 0.25, "tags", List.of("a", true), "deep", Map.of("x", "")),
        origin,
        terms,
        parent,
        at);
  }

  /// The same, in other words.
  public static Order worded(Order order, String words) {
    return new Order(
        order.agent(),
        order.kind(),
        words,
        order.inputs(),
        order.origin(),
        order.terms(),
        order.parent(),
        order.createdAt(),
        order.saidAt());
  }

  public static Step step(int number, long fence) {
    return new Step(
        number,
        fence,
        new Deed.Noted("asked", "Answer %d.".formatted(number)),
        new Used(10, 2, 30),
        NOW.plusSeconds(number));
  }

  public static Tasks.Ending ended(TaskStatus status, String text, int number, long fence) {
    boolean done = status == TaskStatus.COMPLETED;
    return new Tasks.Ending(
        status,
        Optional.of(text).filter(_ -> done),
        Optional.of(text).filter(_ -> !done),
        new Step(
            number, fence, new Deed.Finished(status, text), Used.NONE, NOW.plusSeconds(number)),
        NOW.plusSeconds(30));
  }

  /// Left until then, by a worker that knew of no signal.
  public static Tasks.Rest rest(TaskStatus status, Instant readyAt) {
    return new Tasks.Rest(
        status,
        2,
        0,
        Optional.of(readyAt),
        Optional.of(readyAt.plus(UNTAKEN)),
        Optional.empty(),
        Optional.empty());
  }

  /// Left until a signal reaches it, by a worker that knew of so many.
  public static Tasks.Rest untilSignalled(TaskStatus status, int signals) {
    return new Tasks.Rest(
        status, 0, signals, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// The task as it is when a worker completed it.
  public static Task completed(Task task) {
    var tasks = new InMemoryTasks();
    tasks.submit(Tenants.ACME, task);
    tasks.take(Tenants.ACME, task.id(), NOW, NOW.plus(LEASE));
    tasks.end(Tenants.ACME, task.id(), 1, ended(TaskStatus.COMPLETED, "Done.", 1, 1));
    return tasks.find(Tenants.ACME, task.id()).orElseThrow();
  }
}
