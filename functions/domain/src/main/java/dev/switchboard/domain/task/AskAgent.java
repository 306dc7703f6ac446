package dev.switchboard.domain.task;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.reasoning.ToolResult;
import dev.switchboard.domain.reasoning.ToolSpec;
import dev.switchboard.domain.task.Work.Job;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The tool by which a model has another agent of its workspace do a part. That part is a branch,
/// and cannot branch on.
final class AskAgent {
  static final String NAME = "ask_agent";

  static final ToolSpec SPEC =
      new ToolSpec(
          NAME,
          "Has another agent of this business do a part, and waits for its result.",
          Map.of(
              "type",
              "object",
              "properties",
              Map.of(
                  "agent",
                  Map.of("type", "string", "description", "The agent's id."),
                  "task",
                  Map.of("type", "string", "description", "What it shall do, in full.")),
              "required",
              List.of("agent", "task")));

  private AskAgent() {}

  /// An agent that is not there fails its branch, and says so.
  static Move begin(Job job, ToolCall call) {
    var words = String.valueOf(call.arguments().getOrDefault("task", ""));
    var agent = AgentId.of(String.valueOf(call.arguments().getOrDefault("agent", "")));
    var task = job.task();
    return agent
        .<Move>map(id ->
            new Move.Begin(
                List.of(
                    new Move.Branch(
                        call.id(),
                        id,
                        "model",
                        words,
                        Map.of(),
                        job.order().terms().budget().without(task.used(), task.steps())))))
        .orElseGet(() -> new Move.Do(new NoSuchAgent(call)));
  }

  static ToolResult result(ToolCall call, Signal.BranchEnded end) {
    return end.result()
        .map(result -> new ToolResult(call.id(), result, false))
        .orElseGet(() -> new ToolResult(call.id(), end.error().orElse("It failed."), true));
  }

  private record NoSuchAgent(ToolCall call) implements Move.Effect {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public Move.Made perform(String key, Duration patience) {
      return Move.Made.of(new Deed.Returned(call, "There is no agent of this id.", true));
    }
  }
}
