package dev.switchboard.domain.conversation;

import dev.switchboard.domain.notice.By;
import dev.switchboard.domain.notice.NoticeId;
import dev.switchboard.domain.notice.Plan;
import dev.switchboard.domain.notice.PlanNotice;
import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.reasoning.ToolSpec;
import dev.switchboard.domain.task.Deed;
import dev.switchboard.domain.task.History;
import dev.switchboard.domain.task.Move.Effect;
import dev.switchboard.domain.task.Move.Made;
import dev.switchboard.domain.task.Step;
import dev.switchboard.domain.task.TaskTool;
import dev.switchboard.domain.task.Work.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tool by which work in the background tells the owner of its agent something. Who that is
/// follows from the task. The notice is named by the task and the step, so however often the step
/// is tried the owner is told once; what it says is read from the step that wanted it when it goes
/// out.
public record TellOwner(PlanNotice planNotice) implements TaskTool, TaskTool.Toolbox {
  public static final String NAME = "tell_owner";

  static final String TYPE = "task.note";
  static final String THOUGHT = "thought";
  static final String CALL = "call";
  static final String TEXT = "text";
  static final int MOST_CHARACTERS = 1_000;

  /// A task that has more to say says it in its result.
  static final int MOST_NOTES = 5;

  private static final Set<String> ROUTES = Set.of(By.WEBHOOK.route(), By.EMAIL.route());

  private static final ToolSpec SPEC =
      new ToolSpec(
          NAME,
          "Tells the owner of the business something they should know, and waits for no answer.",
          Map.of(
              "type",
              "object",
              "properties",
              Map.of(
                  TEXT,
                  Map.of("type", "string", "description", "One to three short, plain sentences.")),
              "required",
              List.of(TEXT)));

  @Override
  public List<TaskTool> of(Job job) {
    return job.agent().tools().contains(NAME) ? List.of(this) : List.of();
  }

  @Override
  public ToolSpec spec() {
    return SPEC;
  }

  @Override
  public Effect use(Job job, ToolCall call) {
    return new Telling(planNotice, job, call);
  }

  static String text(ToolCall call) {
    var text = String.valueOf(call.arguments().getOrDefault(TEXT, "")).strip();
    return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
  }

  private record Telling(PlanNotice planNotice, Job job, ToolCall call) implements Effect {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public Made perform(String key, Duration patience) {
      if (text(call).isEmpty()) {
        return returned("text must say what the owner shall know.", true);
      }
      if (told(job.history()) >= MOST_NOTES) {
        return returned(
            "The owner was told %d times. Say the rest in your result.".formatted(MOST_NOTES),
            true);
      }
      var thought = thought(job.history());
      var about =
          Map.of(
              PlanTaskNews.TASK,
              job.task().id().value(),
              THOUGHT,
              Integer.toString(thought.number()),
              CALL,
              call.id());
      planNotice.plan(job.workspace(), plan(key, about, thought.at()));
      return returned("The owner is being told.", false);
    }

    /// The same in each try, so that planning it again changes nothing.
    private static Plan plan(String key, Map<String, String> about, Instant at) {
      return new Plan(new NoticeId("%s.%s".formatted(TYPE, key)), TYPE, ROUTES, about, at, 1);
    }

    private static long told(History history) {
      return history
          .deeds(Deed.Returned.class)
          .filter(returned -> returned.call().tool().equals(NAME) && !returned.failed())
          .count();
    }

    /// The one that wanted it: nothing is called that a model did not ask for.
    private static Step thought(History history) {
      return history.steps().stream()
          .filter(step -> step.deed() instanceof Deed.Thought)
          .reduce((_, later) -> later)
          .orElseThrow();
    }

    private Made returned(String words, boolean failed) {
      return Made.of(new Deed.Returned(call, words, failed));
    }
  }
}
