package dev.switchboard.domain.agent;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.Optional;

/// Finds whom something belongs to: the owner of the agent it came through, else of the first agent
/// that books into its calendar.
public final class FindOwner {
  private final AgentDirectory agents;

  public FindOwner(AgentDirectory agents) {
    this.agents = agents;
  }

  public Optional<Agent> find(
      WorkspaceId workspace, Optional<AgentId> through, CalendarId calendar) {
    return through
        .flatMap(id -> agents.find(workspace, id))
        .or(() ->
            agents.list(workspace).stream()
                .filter(agent -> agent.calendar().equals(Optional.of(calendar)))
                .findFirst());
  }
}
