package dev.switchboard.lambda.agents;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.workspace.Workspace;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.domain.workspace.Workspaces;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import jakarta.inject.Named;
import jakarta.validation.Valid;
import java.util.List;

/// The workspace that the key belongs to.
@Controller("/v1/workspace")
class WorkspaceController {
  private final Workspaces workspaces;
  private final Workspaces fresh;

  WorkspaceController(Workspaces workspaces, @Named(Wiring.FRESH) Workspaces fresh) {
    this.workspaces = workspaces;
    this.fresh = fresh;
  }

  @Get
  WorkspaceJson read(WorkspaceId id) {
    return fresh
        .find(id)
        .map(WorkspaceController::written)
        .orElseThrow(() -> ProblemException.unknown("workspace", id.value()));
  }

  @Put
  WorkspaceJson replace(WorkspaceId id, @Body @Valid WorkspaceJson sent) {
    var stored = fresh.find(id).map(Workspace::credentials).orElse(List.of());
    var credentials =
        sent.credentials() == null ? stored : new Credentials(stored).read(sent.credentials());
    var workspace = new Workspace(id, Fields.given("name", sent.name()).strip(), credentials);
    workspaces.put(workspace);
    return written(workspace);
  }

  private static WorkspaceJson written(Workspace workspace) {
    return new WorkspaceJson(
        workspace.id().value(),
        workspace.name(),
        workspace.credentials().stream().map(Credentials::write).toList());
  }
}
