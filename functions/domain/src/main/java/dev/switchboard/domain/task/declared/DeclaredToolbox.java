package dev.switchboard.domain.task.declared;

import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.reasoning.ToolSpec;
import dev.switchboard.domain.task.Move.Effect;
import dev.switchboard.domain.task.TaskTool;
import dev.switchboard.domain.task.Work.Job;
import java.util.List;

/// The declared operations that the agent of a task may use.
public final class DeclaredToolbox implements TaskTool.Toolbox {
  private final DeclaredTools declared;
  private final Endpoints endpoints;

  public DeclaredToolbox(DeclaredTools declared, Endpoints endpoints) {
    this.declared = declared;
    this.endpoints = endpoints;
  }

  @Override
  public List<TaskTool> of(Job job) {
    var allowed = job.agent().tools();
    return allowed.isEmpty()
        ? List.of()
        : declared.find(job.workspace(), allowed).stream().<TaskTool>map(Declared::new).toList();
  }

  private final class Declared implements TaskTool {
    private final DeclaredTool tool;

    private Declared(DeclaredTool tool) {
      this.tool = tool;
    }

    @Override
    public ToolSpec spec() {
      return tool.spec();
    }

    @Override
    public Effect use(Job job, ToolCall call) {
      return switch (new FillRequest(tool).fill(call.arguments())) {
        case FillRequest.Filled.Ready ready ->
            new CallEndpoint(endpoints, tool, call, ready.request());
        case FillRequest.Filled.Misfit misfit -> new Unfit(call, misfit.misfits());
      };
    }
  }
}
