package dev.switchboard.lambda.agents;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.Page;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.task.declared.DeclaredTools;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import jakarta.inject.Named;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;

/// The agents of a workspace.
@Controller("/v1/agents")
class AgentsController {
  private final AgentDirectory agents;
  private final AgentDirectory fresh;
  private final SaveAgent saveAgent;

  AgentsController(
      AgentDirectory agents,
      @Named(Wiring.FRESH) AgentDirectory fresh,
      DeclaredTools declaredTools) {
    this.agents = agents;
    this.fresh = fresh;
    this.saveAgent = new SaveAgent(agents, fresh, declaredTools);
  }

  @Get
  Page<AgentJson> list(WorkspaceId workspace) {
    return Page.whole(fresh.list(workspace).stream().map(WriteAgent::write).toList());
  }

  @Get("/{id}")
  AgentJson read(WorkspaceId workspace, String id) {
    return WriteAgent.write(find(workspace, id).orElseThrow(() -> unknown(id)));
  }

  /// Makes one that was not there before.
  @Post
  HttpResponse<AgentJson> create(WorkspaceId workspace, @Body @Valid AgentJson sent) {
    var id = AgentIds.choose(sent.id(), Fields.given("name", sent.name()));
    return created(saveAgent.create(workspace, id, sent));
  }

  /// Makes it or replaces it.
  @Put("/{id}")
  HttpResponse<AgentJson> replace(WorkspaceId workspace, String id, @Body @Valid AgentJson sent) {
    var named = AgentIds.sent(id);
    AgentIds.same(named, sent.id());
    var saved = saveAgent.replace(workspace, named, sent);
    return saved.version() == 1 ? created(saved) : HttpResponse.ok(WriteAgent.write(saved));
  }

  @Delete("/{id}")
  HttpResponse<Void> delete(WorkspaceId workspace, String id) {
    var found = AgentId.of(id).filter(known -> agents.delete(workspace, known));
    if (found.isEmpty()) {
      throw unknown(id);
    }
    return HttpResponse.noContent();
  }

  private Optional<Agent> find(WorkspaceId workspace, String id) {
    return AgentId.of(id).flatMap(known -> fresh.find(workspace, known));
  }

  private static HttpResponse<AgentJson> created(Agent agent) {
    return HttpResponse.created(WriteAgent.write(agent), URI.create(WriteAgent.path(agent.id())));
  }

  private static ProblemException unknown(String id) {
    return ProblemException.unknown("agent", id);
  }
}
