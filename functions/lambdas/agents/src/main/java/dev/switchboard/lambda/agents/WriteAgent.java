package dev.switchboard.lambda.agents;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.agent.Owner;
import dev.switchboard.domain.agent.WorkSettings;
import dev.switchboard.lambda.agents.AgentJson.AliasJson;
import dev.switchboard.lambda.agents.AgentJson.ChannelsJson;
import dev.switchboard.lambda.agents.AgentJson.WorkJson;
import java.util.Locale;

/// Writes an agent as it is answered, without its secrets.
final class WriteAgent {
  private WriteAgent() {}

  static AgentJson write(Agent agent) {
    return new AgentJson(
        agent.id().value(),
        agent.name(),
        agent.greeting(),
        agent.persona(),
        agent.calendar().map(CalendarId::value).orElse(null),
        Tools.inOrder(agent.tools()),
        agent.aliases().stream()
            .map(alias -> new AliasJson(alias.name(), alias.tool(), alias.parameters()))
            .toList(),
        new ChannelsJson(VapiBindings.write(agent)),
        agent.transferTo().orElse(null),
        owner(agent.owner()),
        work(agent.work()),
        agent.version());
  }

  static String path(AgentId id) {
    return "/v1/agents/" + id;
  }

  private static OwnerJson owner(Owner owner) {
    return new OwnerJson(
        owner.name(),
        owner.email().orElse(null),
        owner.phone().orElse(null),
        Endpoints.write(owner.webhook()),
        owner.notHeard().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static WorkJson work(WorkSettings work) {
    return new WorkJson(
        work.defaultKind(), Endpoints.write(work.endpoint()), work.model().orElse(null));
  }
}
