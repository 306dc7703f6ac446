package dev.switchboard.domain.notice;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.Owner;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Writes to an owner that an endpoint of theirs was disabled: by e-mail, and by SMS where no
/// address is known. Where it is enabled again by then, there is nothing to tell.
public final class WriteDisabled implements Author {
  static final String TYPE = "endpoint.disabled";

  private final Endpoints endpoints;
  private final AgentDirectory agents;

  public WriteDisabled(Endpoints endpoints, AgentDirectory agents) {
    this.endpoints = endpoints;
    this.agents = agents;
  }

  @Override
  public boolean writes(String type) {
    return type.equals(TYPE);
  }

  @Override
  public Writing write(WorkspaceId workspace, PlannedNotice planned) {
    return about(planned, WatchEndpoint.ENDPOINT)
        .flatMap(EndpointId::of)
        .flatMap(id -> endpoints.find(workspace, id))
        .filter(endpoint -> !endpoint.standing().enabled())
        .<Writing>map(endpoint -> new Writing.Written(notice(workspace, planned, endpoint)))
        .orElseGet(() -> new Writing.Obsolete("the endpoint is enabled, or not there any more"));
  }

  private Notice notice(WorkspaceId workspace, PlannedNotice planned, Endpoint endpoint) {
    var agent = agent(workspace, planned);
    var owner = agent.map(Agent::owner).orElseGet(() -> Owner.named("unknown"));
    var why = endpoint.standing().why().orElse("no reason was noted");
    var text =
        "Your endpoint %s was disabled: %s. Nothing is told there until you enable it again."
            .formatted(endpoint.id(), why);
    return new Notice(
        planned.tellingId(),
        TYPE,
        planned.plan().at(),
        workspace,
        agent.map(Agent::id),
        owner,
        Optional.empty(),
        text,
        data(endpoint, why),
        Optional.of(letter(owner, text)));
  }

  private static Letter letter(Owner owner, String text) {
    var phone = owner.email().isPresent() ? Optional.<String>empty() : owner.phone();
    return new Letter(phone, owner.email(), "An endpoint was disabled", text);
  }

  /// Of the agent whose notice did not arrive, else of the first that has an owner whom a letter
  /// reaches.
  private Optional<Agent> agent(WorkspaceId workspace, PlannedNotice planned) {
    return about(planned, WatchEndpoint.AGENT)
        .flatMap(AgentId::of)
        .flatMap(id -> agents.find(workspace, id))
        .or(() ->
            agents.list(workspace).stream()
                .filter(
                    each -> each.owner().email().isPresent() || each.owner().phone().isPresent())
                .findFirst());
  }

  private static Map<String, Object> data(Endpoint endpoint, String why) {
    var data = new LinkedHashMap<String, Object>();
    data.put("endpoint", endpoint.id().value());
    data.put("why", why);
    endpoint.standing().failingSince().ifPresent(since -> data.put("since", since.toString()));
    return data;
  }

  private static Optional<String> about(PlannedNotice planned, String name) {
    return Optional.ofNullable(planned.plan().about().get(name));
  }
}
