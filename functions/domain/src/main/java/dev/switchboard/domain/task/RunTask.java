package dev.switchboard.domain.task;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.task.Tasks.Ending;
import dev.switchboard.domain.task.Work.Outcome;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Takes a task under a lease, has its work done, ends it, and has its end told. Whatever breaks in
/// between, somebody else takes it again when the lease is over; it ends once.
public final class RunTask {
  /// How long one step may take; each step that is noted extends it.
  public static final Duration LEASE = Duration.ofSeconds(40);

  public static final int MOST_ATTEMPTS = 5;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);

  private final Tasks tasks;
  private final TaskQueue queue;
  private final AgentDirectory agents;
  private final Map<String, Work> works;
  private final TellEnding tellEnding;
  private final InstantSource clock;

  public RunTask(
      Tasks tasks,
      TaskQueue queue,
      AgentDirectory agents,
      List<Work> works,
      TellEnding tellEnding,
      InstantSource clock) {
    this.tasks = tasks;
    this.queue = queue;
    this.agents = agents;
    this.works =
        works.stream().collect(Collectors.toUnmodifiableMap(Work::kind, Function.identity()));
    this.tellEnding = tellEnding;
    this.clock = clock;
  }

  /// Does nothing where the task is over, or another worker has it.
  public void run(WorkspaceId workspace, TaskId id) {
    var now = clock.instant();
    var taken = tasks.take(workspace, id, now, now.plus(LEASE));
    if (taken.isEmpty()) {
      return;
    }
    var task = taken.get();
    var agent = agents.find(workspace, task.agent());
    var ended = task.status().ended() ? taken : work(workspace, agent, task);
    ended.ifPresent(each -> tellEnding.tell(workspace, agent, each));
  }

  /// The task as it ended; empty where it goes on later, or another worker has it by now.
  private Optional<Task> work(WorkspaceId workspace, Optional<Agent> agent, Task task) {
    if (task.attempts() > MOST_ATTEMPTS) {
      return fail(workspace, task, "Given up after %d attempts.".formatted(MOST_ATTEMPTS));
    }
    if (agent.isEmpty()) {
      return fail(workspace, task, "Its agent (%s) is not there any more.".formatted(task.agent()));
    }
    var work = works.get(task.kind());
    if (work == null) {
      return fail(
          workspace,
          task,
          "Kind of work (%s) must be one of %s."
              .formatted(task.kind(), String.join(", ", works.keySet())));
    }
    try {
      var journal = new LeasedJournal(tasks, workspace, task, clock);
      return finish(workspace, task, work.run(workspace, agent.get(), task, journal));
    } catch (Fault.Passing passing) {
      return again(workspace, task, passing);
    } catch (Fault.Lasting lasting) {
      return fail(workspace, task, messageOf(lasting));
    }
  }

  private Optional<Task> finish(WorkspaceId workspace, Task task, Outcome outcome) {
    var now = clock.instant();
    return switch (outcome) {
      case Outcome.Done done ->
          end(workspace, task, Ending.completed(done.result(), now, now.plus(LEASE)));
      case Outcome.Failed failed -> fail(workspace, task, failed.why());
      case Outcome.Later later -> {
        putBack(workspace, task, task.attempts() - 1, later.delay());
        yield Optional.empty();
      }
    };
  }

  private Optional<Task> again(WorkspaceId workspace, Task task, Fault.Passing passing) {
    if (task.attempts() >= MOST_ATTEMPTS) {
      return fail(
          workspace,
          task,
          "Given up after %d attempts. The last one: %s"
              .formatted(MOST_ATTEMPTS, messageOf(passing)));
    }
    var wait = FIRST_WAIT.multipliedBy(1L << (task.attempts() - 1));
    putBack(workspace, task, task.attempts(), wait);
    return Optional.empty();
  }

  private void putBack(WorkspaceId workspace, Task task, int attempts, Duration wait) {
    var dueAt = clock.instant().plus(wait);
    if (tasks.putBack(workspace, task.id(), task.fence(), attempts, dueAt)) {
      queue.send(workspace, task.id(), wait);
    }
  }

  private Optional<Task> fail(WorkspaceId workspace, Task task, String why) {
    var now = clock.instant();
    return end(workspace, task, Ending.failed(why, now, now.plus(LEASE)));
  }

  private Optional<Task> end(WorkspaceId workspace, Task task, Ending ending) {
    return tasks.end(workspace, task.id(), task.fence(), ending)
        ? tasks.find(workspace, task.id())
        : Optional.empty();
  }

  private static String messageOf(Fault fault) {
    return Optional.ofNullable(fault.getMessage()).orElse("No reason was given.");
  }
}
