package dev.switchboard.domain.agent;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/// Tells which agent an event is for. An event that names somebody unknown has no agent; one that
/// names nobody at all goes to the channel's default agent, if there is one.
public final class FindAgent {
  private final AgentDirectory agents;

  public FindAgent(AgentDirectory agents) {
    this.agents = agents;
  }

  /// The agent of what the event carries, the most telling first.
  public Optional<Agent> find(WorkspaceId workspace, String channel, List<Binding> named) {
    return agents.findBound(
        workspace, named.isEmpty() ? List.of(Binding.fallback(channel)) : named);
  }
}
