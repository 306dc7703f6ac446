package dev.switchboard.workbench.bench;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.Binding;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/// A directory with one agent, which is found at no cost and never changes.
record StillAgents(Agent agent) implements AgentDirectory {
  @Override
  public Optional<Agent> find(WorkspaceId workspace, AgentId id) {
    return Optional.of(agent).filter(it -> it.id().equals(id));
  }

  @Override
  public Optional<Agent> findBound(WorkspaceId workspace, List<Binding> inOrder) {
    return inOrder.stream().anyMatch(agent.bindings()::contains)
        ? Optional.of(agent)
        : Optional.empty();
  }

  @Override
  public List<Agent> list(WorkspaceId workspace) {
    return List.of(agent);
  }

  @Override
  public Saving save(WorkspaceId workspace, Agent changed) {
    return new Saving.Stale();
  }

  @Override
  public boolean delete(WorkspaceId workspace, AgentId id) {
    return false;
  }
}
