package dev.switchboard.domain.agent;

import dev.switchboard.domain.agent.AgentDirectory.Saving.BindingTaken;
import dev.switchboard.domain.agent.AgentDirectory.Saving.Saved;
import dev.switchboard.domain.agent.AgentDirectory.Saving.Stale;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `AgentDirectory` for tests.
public final class InMemoryAgentDirectory implements AgentDirectory {
  private final Map<WorkspaceId, Map<AgentId, Agent>> stored = new HashMap<>();

  @Override
  public synchronized Optional<Agent> find(WorkspaceId workspace, AgentId id) {
    return Optional.ofNullable(of(workspace).get(id));
  }

  @Override
  public synchronized Optional<Agent> findBound(WorkspaceId workspace, List<Binding> inOrder) {
    return inOrder.stream().flatMap(binding -> holder(workspace, binding).stream()).findFirst();
  }

  @Override
  public synchronized List<Agent> list(WorkspaceId workspace) {
    return of(workspace).values().stream()
        .sorted(Comparator.comparing(agent -> agent.id().value()))
        .toList();
  }

  @Override
  public synchronized Saving save(WorkspaceId workspace, Agent agent) {
    if (agent.version() != find(workspace, agent.id()).map(Agent::version).orElse(0L)) {
      return new Stale();
    }
    for (var binding : agent.bindings()) {
      if (holder(workspace, binding).filter(other -> !other.id().equals(agent.id())).isPresent()) {
        return new BindingTaken(binding);
      }
    }
    var saved = Agents.versioned(agent, agent.version() + 1);
    of(workspace).put(agent.id(), saved);
    return new Saved(saved);
  }

  @Override
  public synchronized boolean delete(WorkspaceId workspace, AgentId id) {
    return of(workspace).remove(id) != null;
  }

  private Optional<Agent> holder(WorkspaceId workspace, Binding binding) {
    return of(workspace).values().stream()
        .filter(agent -> agent.bindings().contains(binding))
        .findFirst();
  }

  private Map<AgentId, Agent> of(WorkspaceId workspace) {
    return stored.computeIfAbsent(workspace, any -> new HashMap<>());
  }
}
