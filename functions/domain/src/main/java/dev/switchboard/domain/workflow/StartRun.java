package dev.switchboard.domain.workflow;

import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.task.Origin;
import dev.switchboard.domain.task.SubmitTask;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.Tasks;
import dev.switchboard.domain.task.Terms;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Starts a run of a workflow: a task, which keeps to the version that is newest now, or the one
/// that is asked for. A repeat of the request gets the same run, whatever has changed since.
public final class StartRun {
  /// The longest input, in characters.
  public static final int LONGEST_INPUT = Words.LONGEST_RESULT;

  private final Workflows workflows;
  private final AgentDirectory agents;
  private final Tasks tasks;
  private final SubmitTask submit;

  public StartRun(Workflows workflows, AgentDirectory agents, Tasks tasks, SubmitTask submit) {
    this.workflows = workflows;
    this.agents = agents;
    this.tasks = tasks;
    this.submit = submit;
  }

  /// What is to be run, and on what.
  ///
  /// @param version the newest where it is empty
  /// @param agent whose task it is and whose owner is told of it; the first that is asked where it
  ///   is empty
  /// @param requestKey the same for each repeat of the same request, and for no other
  public record Request(
      WorkflowId workflow,
      Optional<Long> version,
      Optional<AgentId> agent,
      String input,
      Origin origin,
      Terms terms,
      String requestKey) {}

  /// How starting can end.
  public sealed interface Outcome {
    record Started(Task task) implements Outcome {}

    record NoSuchWorkflow() implements Outcome {}

    /// These agents are asked in it, and are not there.
    record NoSuchAgents(List<AgentId> missing) implements Outcome {}

    /// The input is blank or too long.
    record BadInput(String why) implements Outcome {}
  }

  public Outcome start(WorkspaceId workspace, Request request) {
    var earlier = tasks.find(workspace, TaskId.ofRequest(request.requestKey()));
    if (earlier.isPresent()) {
      return new Outcome.Started(earlier.get());
    }
    if (request.input().isBlank() || request.input().length() > LONGEST_INPUT) {
      return new Outcome.BadInput(
          "Input (%d characters) must be 1 to %d characters and not blank."
              .formatted(request.input().length(), LONGEST_INPUT));
    }
    return request
        .version()
        .map(version -> workflows.find(workspace, request.workflow(), version))
        .orElseGet(() -> workflows.newest(workspace, request.workflow()))
        .map(definition -> start(workspace, request, definition))
        .orElseGet(Outcome.NoSuchWorkflow::new);
  }

  private Outcome start(WorkspaceId workspace, Request request, Definition definition) {
    var asked = Parts.asks(definition.node()).map(Node.Ask::agent).distinct().toList();
    var agent = request.agent().orElse(asked.getFirst());
    var missing =
        Stream.concat(Stream.of(agent), asked.stream())
            .distinct()
            .filter(each -> agents.find(workspace, each).isEmpty())
            .toList();
    return missing.isEmpty()
        ? new Outcome.Started(
            submit.submit(
                workspace,
                new SubmitTask.Request(
                    agent,
                    WorkflowWork.KIND,
                    definition.title(),
                    inputs(request, definition),
                    request.origin(),
                    request.terms(),
                    request.requestKey())))
        : new Outcome.NoSuchAgents(missing);
  }

  private static Map<String, Object> inputs(Request request, Definition definition) {
    var given = Map.of(Words.INPUT, request.input(), Words.PREVIOUS, request.input());
    var inputs = new HashMap<>(Inputs.of(definition.node(), given));
    inputs.put("workflow", definition.id().value());
    inputs.put("version", definition.version());
    return inputs;
  }
}
