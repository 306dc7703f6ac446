package dev.switchboard.lambda.tasks;

import dev.switchboard.adapter.http.Open;
import dev.switchboard.adapter.http.Page;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.workflow.Definition;
import dev.switchboard.domain.workflow.PublishedSchema;
import dev.switchboard.domain.workflow.ReadDefinition;
import dev.switchboard.domain.workflow.ReadDefinition.Reading;
import dev.switchboard.domain.workflow.WorkflowId;
import dev.switchboard.domain.workflow.Workflows;
import dev.switchboard.domain.workflow.Workflows.Saving;
import dev.switchboard.domain.workflow.WriteDefinition;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The workflows of a workspace: how agents work together. A version never changes; whoever changes
/// a workflow sends the newest version with its changes, and gets the next one.
@Controller("/v1/workflows")
class WorkflowsController {
  private final Workflows workflows;
  private final WrittenBody body;

  WorkflowsController(Workflows workflows, WrittenBody body) {
    this.workflows = workflows;
    this.body = body;
  }

  /// The newest version of each, all on one page.
  @Get
  Page<Map<String, Object>> list(WorkspaceId workspace) {
    return Page.whole(workflows.list(workspace).stream().map(WriteDefinition::plain).toList());
  }

  @Get("/{id}")
  Map<String, Object> read(WorkspaceId workspace, String id) {
    return WorkflowId.of(id)
        .flatMap(known -> workflows.newest(workspace, known))
        .map(WriteDefinition::plain)
        .orElseThrow(() -> ProblemException.unknown("workflow", id));
  }

  /// Makes one, or its next version where the newest is sent. Where it is not valid, `problems`
  /// says all that is wrong, and where.
  @Post
  @Consumes({
    WrittenBody.JSON,
    WrittenBody.YAML,
    WrittenBody.X_YAML,
    WrittenBody.TEXT_YAML,
    WrittenBody.TEXT_X_YAML
  })
  HttpResponse<Map<String, Object>> save(
      WorkspaceId workspace,
      @Header("Content-Type") @Nullable String contentType,
      @Body String sent) {
    return switch (ReadDefinition.read(body.read(contentType, sent))) {
      case Reading.Invalid invalid -> throw invalid(invalid.problems());
      case Reading.Valid valid -> save(workspace, valid.definition());
    };
  }

  /// The JSON schema of workflows, for editors, which have no key.
  @Open
  @Get("/schema.json")
  @Produces("application/schema+json")
  String schema() {
    return PublishedSchema.text();
  }

  private HttpResponse<Map<String, Object>> save(WorkspaceId workspace, Definition definition) {
    return switch (workflows.save(workspace, definition)) {
      case Saving.Saved saved ->
          HttpResponse.created(
              WriteDefinition.plain(saved.definition()),
              URI.create("/v1/workflows/" + saved.definition().id()));
      case Saving.Stale _ ->
          throw new ProblemException(
              HttpStatus.CONFLICT,
              "Version %d of workflow %s is not the newest: read it, and send your change again."
                  .formatted(definition.version(), definition.id()));
    };
  }

  private static ProblemException invalid(List<String> problems) {
    return new ProblemException(
        HttpStatus.BAD_REQUEST,
        "The workflow is not valid: %s".formatted(problems.getFirst()),
        Map.of("problems", problems));
  }
}
