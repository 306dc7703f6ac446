package dev.switchboard.domain.task;

import dev.switchboard.domain.agent.AgentId;
import java.util.HashMap;
import java.util.Map;

/// What a workspace spent on its tasks in one month.
///
/// @param workspace by all of its agents together, those that are gone by now included
public record Spending(Spent workspace, Map<AgentId, Spent> agents) {
  public static final Spending NONE = new Spending(Spent.NOTHING, Map.of());

  public Spending {
    agents = Map.copyOf(agents);
  }

  public Spent of(AgentId agent) {
    return agents.getOrDefault(agent, Spent.NOTHING);
  }

  Spending plus(AgentId agent, Spent more) {
    var each = new HashMap<>(agents);
    each.merge(agent, more, Spent::plus);
    return new Spending(workspace.plus(more), each);
  }
}
