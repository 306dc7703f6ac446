package dev.switchboard.domain.task;

import dev.switchboard.domain.agent.AgentId;
import java.util.Map;
import java.util.Optional;

/// What a workspace may spend on its tasks in a month, and what each of its agents may of that.
///
/// @param agents those that have an allowance of their own
public record Allowances(Allowance workspace, Map<AgentId, Allowance> agents) {
  public static final Allowances NONE = new Allowances(Allowance.UNLIMITED, Map.of());

  private static final int MOST_AGENTS = 200;

  public Allowances {
    agents = Map.copyOf(agents);
    if (agents.size() > MOST_AGENTS) {
      throw new IllegalArgumentException(
          "Agents with an allowance (%d) must be at most %d."
              .formatted(agents.size(), MOST_AGENTS));
    }
  }

  boolean limits(AgentId agent) {
    return !workspace.equals(Allowance.UNLIMITED) || !of(agent).equals(Allowance.UNLIMITED);
  }

  /// Why an agent may spend no more, in words for its owner; empty where it may.
  Optional<String> usedUp(AgentId agent, Spending spending, boolean paid) {
    return workspace
        .usedUp(spending.workspace(), paid)
        .map("The workspace's budget of this month (%s) is used up."::formatted)
        .or(() ->
            of(agent)
                .usedUp(spending.of(agent), paid)
                .map(most ->
                    "The budget of agent %s of this month (%s) is used up."
                        .formatted(agent, most)));
  }

  private Allowance of(AgentId agent) {
    return agents.getOrDefault(agent, Allowance.UNLIMITED);
  }
}
