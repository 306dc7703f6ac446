package dev.switchboard.domain.conversation.tool;

import dev.switchboard.domain.agent.ToolAlias;
import dev.switchboard.domain.conversation.Envelope;
import dev.switchboard.domain.conversation.tool.Tool.Use;
import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.reasoning.ToolSpec;
import dev.switchboard.domain.task.Deed;
import dev.switchboard.domain.task.Move.Effect;
import dev.switchboard.domain.task.Move.Made;
import dev.switchboard.domain.task.TaskTool;
import dev.switchboard.domain.task.Work.Job;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tools of calls, for work in the background: those that the task's agent may use, under our
/// names and the agent's own. Whose calendar it is, and who called, follows from the task. What is
/// asked for again after a crash carries the same key, so that it is done once, and means the same
/// day, since it counts from when it was said.
public final class WorkspaceTools implements TaskTool.Toolbox {
  private static final String TYPE = "task";

  private final List<Tool> tools;

  public WorkspaceTools(List<Tool> tools) {
    this.tools = List.copyOf(tools);
  }

  @Override
  public List<TaskTool> of(Job job) {
    var offered = new LinkedHashMap<String, TaskTool>();
    var usable = tools.stream().filter(tool -> isFor(job, tool)).toList();
    usable.forEach(tool -> offered.put(tool.name(), new Named(tool, tool.spec(), Map.of())));
    for (var alias : job.agent().aliases()) {
      usable.stream()
          .filter(tool -> tool.name().equals(alias.tool()))
          .flatMap(tool -> named(tool, alias).stream())
          .forEach(named -> offered.put(alias.name(), named));
    }
    return List.copyOf(offered.values());
  }

  /// Work does not pass itself on, and a time is held for a call, not for work outside of one.
  private static boolean isFor(Job job, Tool tool) {
    boolean fits =
        switch (tool) {
          case DelegateTask _ -> false;
          case HoldForCaller _ -> job.order().origin().call().isPresent();
          case Tool _ -> true;
        };
    return fits && job.agent().tools().contains(tool.name());
  }

  /// Older deployments have names that no provider takes; work can do without those.
  private static Optional<TaskTool> named(Tool tool, ToolAlias alias) {
    return ToolSpec.isName(alias.name())
        ? Optional.of(new Named(tool, AliasSpec.of(tool.spec(), alias), alias.parameters()))
        : Optional.empty();
  }

  /// @param parameters what the arguments are called here
  private record Named(Tool tool, ToolSpec spec, Map<String, String> parameters)
      implements TaskTool {
    @Override
    public Effect use(Job job, ToolCall call) {
      return new Using(tool, job, call, new Arguments(call.arguments()).renamed(parameters));
    }
  }

  private record Using(Tool tool, Job job, ToolCall call, Arguments arguments) implements Effect {
    @Override
    public String name() {
      return tool.name();
    }

    @Override
    public Made perform(String key, Duration patience) {
      var said = tool.use(new Use(job.workspace(), job.agent(), envelope(), key, arguments));
      return Made.of(new Deed.Returned(call, said.words(), said.failed()));
    }

    private Envelope envelope() {
      var order = job.order();
      return new Envelope(
          job.workspace(),
          order.origin().channel(),
          TYPE,
          Optional.of(order.saidAt()),
          order.saidAt(),
          order.origin().call(),
          List.of(),
          order.origin().caller(),
          Optional.empty(),
          Optional.empty());
    }
  }
}
