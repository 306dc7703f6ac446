package dev.switchboard.domain.task;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.Owner;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.notice.Notice;
import dev.switchboard.domain.notice.Notice.LiveCall;
import dev.switchboard.domain.notice.Notifier;
import dev.switchboard.domain.task.Telling.State;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Tells what became of a task, on each route until it arrived there or is given up. What is left
/// is told when it is due again.
public final class TellEnding {
  static final int MOST_ATTEMPTS = 8;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final int MOST_SPOKEN = 400;

  private final Tasks tasks;
  private final List<Notifier> notifiers;
  private final InstantSource clock;

  public TellEnding(Tasks tasks, List<Notifier> notifiers, InstantSource clock) {
    this.tasks = tasks;
    this.notifiers = List.copyOf(notifiers);
    this.clock = clock;
  }

  void tell(WorkspaceId workspace, Optional<Agent> agent, Task task) {
    var notice = notice(workspace, agent, task);
    var tellings = new LinkedHashMap<>(task.tellings());
    for (var notifier : notifiers) {
      var before = tellings.get(notifier.route());
      if (before == null || !before.over()) {
        tellings.put(
            notifier.route(),
            deliver(notifier, notice, before == null ? 1 : before.attempts() + 1));
      }
    }
    tasks.told(workspace, task.id(), task.fence(), tellings, again(tellings));
  }

  private static Telling deliver(Notifier notifier, Notice notice, int attempts) {
    return switch (delivery(notifier, notice)) {
      case Notifier.Delivery.Delivered delivered ->
          new Telling(State.DELIVERED, attempts, delivered.detail());
      case Notifier.Delivery.NotWanted not -> new Telling(State.NOT_WANTED, attempts, not.detail());
      case Notifier.Delivery.Refused refused ->
          new Telling(State.GIVEN_UP, attempts, refused.detail());
      case Notifier.Delivery.Failed failed ->
          new Telling(
              attempts < MOST_ATTEMPTS ? State.FAILED : State.GIVEN_UP, attempts, failed.detail());
    };
  }

  /// A fault on one route is noted there, so that the others are not told twice for it.
  private static Notifier.Delivery delivery(Notifier notifier, Notice notice) {
    try {
      return notifier.deliver(notice);
    } catch (Fault.Passing passing) {
      return new Notifier.Delivery.Failed(String.valueOf(passing.getMessage()));
    } catch (Fault.Lasting lasting) {
      return new Notifier.Delivery.Refused(String.valueOf(lasting.getMessage()));
    }
  }

  private Optional<Instant> again(Map<String, Telling> tellings) {
    return tellings.values().stream()
        .filter(telling -> !telling.over())
        .map(telling ->
            clock.instant().plus(FIRST_WAIT.multipliedBy(1L << (2 * telling.attempts()))))
        .min(Instant::compareTo);
  }

  private static Notice notice(WorkspaceId workspace, Optional<Agent> agent, Task task) {
    var data = new LinkedHashMap<String, Object>();
    data.put("task", task.id().value());
    data.put("agent", task.agent().value());
    data.put("kind", task.kind());
    data.put("asked", task.words());
    data.put("status", task.status().name().toLowerCase(Locale.ROOT));
    task.result().ifPresent(result -> data.put("result", result));
    task.error().ifPresent(error -> data.put("error", error));
    task.origin().call().ifPresent(call -> data.put("call", call));
    var origin = task.origin();
    return new Notice(
        task.id().value(),
        task.status() == TaskStatus.COMPLETED ? "task.completed" : "task.failed",
        task.updatedAt(),
        workspace,
        Optional.of(task.agent()),
        agent.map(Agent::owner).orElseGet(() -> Owner.named("unknown")),
        origin.call().map(call -> new LiveCall(origin.channel(), call, origin.controlUrl())),
        spoken(task),
        data);
  }

  /// Short enough to be said, and without line breaks.
  private static String spoken(Task task) {
    var result = task.result().map(text -> text.replaceAll("\\s+", " ").strip());
    return result
        .map(text -> text.length() > MOST_SPOKEN ? text.substring(0, MOST_SPOKEN) + "…" : text)
        .map("I have news on what you asked me to do. %s"::formatted)
        .orElse("What you asked me to do could not be done. I have let the owner know.");
  }
}
