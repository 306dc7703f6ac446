package dev.switchboard.domain.conversation.tool;

import static dev.switchboard.domain.workspace.Tenants.ACME;

import dev.switchboard.domain.reasoning.ScriptedModel;
import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.reasoning.ToolSpec;
import dev.switchboard.domain.task.FollowEnd;
import dev.switchboard.domain.task.InMemoryGates;
import dev.switchboard.domain.task.InMemoryLine;
import dev.switchboard.domain.task.ModelWork;
import dev.switchboard.domain.task.Move.Effect;
import dev.switchboard.domain.task.Move.Made;
import dev.switchboard.domain.task.RunTask;
import dev.switchboard.domain.task.SignalTask;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.TaskTool;
import dev.switchboard.domain.task.TaskTool.Toolbox;
import dev.switchboard.domain.task.Turnstile;
import dev.switchboard.domain.task.Work.Job;
import dev.switchboard.domain.task.Workshop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/// Does what callers of the front desk had delegated, by a model that answers what it is told to.
public record BackOffice(FrontDesk front, ScriptedModel model) {
  /// A worker dies as a process does: nothing catches it.
  public static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /// The task that Ann's words on a call led to.
  public Task delegated(String words) {
    var said = front.use(FrontDesk.ANN, "delegate_task", Map.of("task", words, "kind", "model"));
    return front.tasks.find(ACME, new TaskId(said.task().orElseThrow())).orElseThrow();
  }

  /// One worker has it, for as long as it lasts.
  public void run(Task task, Toolbox toolbox) {
    var clock = front.desk.clock;
    var zone = new CalendarZone(front.desk.findBookable);
    var work = new ModelWork((_, _) -> model, toolbox, _ -> Optional.empty(), zone);
    var workshop =
        new Workshop(
            front.tasks,
            front.tasks.accounts(),
            front.queue,
            front.agents,
            Workshop.byKind(List.of(work)),
            (_, _, _) -> {},
            (_, _) -> () -> {},
            clock,
            new Random(1));
    new RunTask(
            workshop,
            new FollowEnd(front.tasks, new SignalTask(front.tasks, front.queue), List.of(), clock),
            new Turnstile(new InMemoryGates(), new InMemoryLine(), front.queue, clock))
        .run(ACME, task.id(), clock.instant().plus(Duration.ofMinutes(5)));
  }

  /// The same tools, except that the first use of any kills the worker when it is done.
  public static Toolbox deadly(Toolbox toolbox) {
    var killed = new AtomicBoolean();
    return job ->
        toolbox.of(job).stream().<TaskTool>map(tool -> new LastDeed(tool, killed)).toList();
  }

  private record LastDeed(TaskTool tool, AtomicBoolean killed) implements TaskTool {
    @Override
    public ToolSpec spec() {
      return tool.spec();
    }

    @Override
    public Effect use(Job job, ToolCall call) {
      var effect = tool.use(job, call);
      return new Effect() {
        @Override
        public String name() {
          return effect.name();
        }

        @Override
        public Made perform(String key, Duration patience) {
          var made = effect.perform(key, patience);
          if (killed.compareAndSet(false, true)) {
            throw new Killed();
          }
          return made;
        }
      };
    }
  }
}
