package dev.switchboard.lambda.tasks;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.adapter.http.RequestKeys;
import dev.switchboard.adapter.llm.PlainJson;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.task.Origin;
import dev.switchboard.domain.task.SubmitTask;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.Tasks;
import dev.switchboard.domain.task.Terms;
import dev.switchboard.domain.workflow.ReadRun;
import dev.switchboard.domain.workflow.StartRun;
import dev.switchboard.domain.workflow.StartRun.Outcome;
import dev.switchboard.domain.workflow.WorkflowId;
import dev.switchboard.domain.workflow.Workflows;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Runs of a workflow. A run is a task, so it is paused, called off and watched as one.
@Controller("/v1/workflows/{id}/runs")
class RunsController {
  private static final Origin API =
      new Origin("api", Optional.empty(), Optional.empty(), Optional.empty());

  private final StartRun startRun;
  private final ReadRun readRun;
  private final RequestKeys requestKeys;

  RunsController(
      Workflows workflows,
      AgentDirectory agents,
      Tasks tasks,
      SubmitTask submit,
      RandomGenerator random) {
    this.startRun = new StartRun(workflows, agents, tasks, submit);
    this.readRun = new ReadRun(tasks, new PlainJson());
    this.requestKeys = new RequestKeys(random);
  }

  /// Accepts it, and answers before anything is done. A repeat under the same `Idempotency-Key`
  /// gets the same run.
  @Post
  HttpResponse<RunJson> start(
      WorkspaceId workspace,
      String id,
      @Header(RequestKeys.HEADER) @Nullable String key,
      @Body RunWishJson sent) {
    var workflow = WorkflowId.of(id).orElseThrow(() -> ProblemException.unknown("workflow", id));
    var agent =
        Optional.ofNullable(sent.agentId())
            .map(text -> Fields.form("agentId", text, AgentId::of, "the id of an agent"));
    var request =
        new StartRun.Request(
            workflow,
            Optional.ofNullable(sent.version()),
            agent,
            Fields.given("input", sent.input()),
            API,
            Terms.USUAL,
            requestKeys.of(key));
    return switch (startRun.start(workspace, request)) {
      case Outcome.Started started -> accepted(workspace, id, started.task().id());
      case Outcome.NoSuchWorkflow _ -> throw ProblemException.unknown("workflow", id);
      case Outcome.NoSuchAgents none ->
          throw ProblemException.field(
              "workflow", "asks agents that are not there: %s.".formatted(none.missing()));
      case Outcome.BadInput bad -> throw ProblemException.field("input", bad.why());
    };
  }

  private HttpResponse<RunJson> accepted(WorkspaceId workspace, String id, TaskId run) {
    var location = URI.create("/v1/workflows/%s/runs/%s".formatted(id, run));
    return HttpResponse.<RunJson>accepted(location).body(read(workspace, id, run.value()));
  }

  /// With the tree of its parts.
  @Get("/{run}")
  RunJson read(WorkspaceId workspace, String id, String run) {
    return TaskId.of(run)
        .flatMap(known -> readRun.read(workspace, known))
        .filter(found -> found.name().equals(id))
        .map(RunJson::of)
        .orElseThrow(() -> ProblemException.unknown("run", run));
  }
}
