package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.agent.AgentDirectory.Saving.BindingTaken;
import dev.switchboard.domain.agent.AgentDirectory.Saving.Saved;
import dev.switchboard.domain.agent.AgentDirectory.Saving.Stale;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.Binding;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Agents, and with each of their bindings a copy of the agent, so that a lookup is one read. An
/// agent with all its copies must fit into one transaction, 4 MB.
final class StoredAgents implements AgentDirectory {
  private static final int MOST_RACES = 5;

  private final StoredTable directory;
  private final Fresh<ById, Agent> byId;
  private final Fresh<Bound, Agent> bound;

  private record ById(WorkspaceId workspace, AgentId id) {}

  private record Bound(WorkspaceId workspace, List<Binding> inOrder) {}

  StoredAgents(StoredTable directory, InstantSource clock, Duration cacheLife) {
    this.directory = directory;
    this.byId = new Fresh<>(clock, cacheLife);
    this.bound = new Fresh<>(clock, cacheLife);
  }

  @Override
  public Optional<Agent> find(WorkspaceId workspace, AgentId id) {
    return byId.get(new ById(workspace, id), () -> stored(workspace, id));
  }

  private Optional<Agent> stored(WorkspaceId workspace, AgentId id) {
    return directory.get(Items.agent(workspace, id)).map(AgentItem::read);
  }

  @Override
  public Optional<Agent> findBound(WorkspaceId workspace, List<Binding> inOrder) {
    return bound.get(
        new Bound(workspace, List.copyOf(inOrder)), () -> storedBound(workspace, inOrder));
  }

  private Optional<Agent> storedBound(WorkspaceId workspace, List<Binding> inOrder) {
    var keys = inOrder.stream().map(each -> Items.binding(workspace, each)).distinct().toList();
    if (keys.size() == 1) {
      return directory.get(keys.getFirst()).map(AgentItem::read);
    }
    var found = directory.many().get(keys);
    return keys.stream()
        .filter(found::containsKey)
        .findFirst()
        .map(found::get)
        .map(AgentItem::read);
  }

  @Override
  public List<Agent> list(WorkspaceId workspace) {
    return directory.many().query(Search.beginning(Items.of(workspace), Items.AGENTS)).stream()
        .map(AgentItem::read)
        .toList();
  }

  @Override
  public Saving save(WorkspaceId workspace, Agent agent) {
    var before = agent.version() == 0 ? Optional.<Agent>empty() : stored(workspace, agent.id());
    if (before.map(Agent::version).orElse(0L) != agent.version()) {
      return new Stale();
    }
    var saved = versioned(agent);
    var item = AgentItem.of(saved);
    var bindings = saved.bindings().stream().distinct().toList();
    var own =
        new Condition(
            "attribute_not_exists(#pk) OR #agent = :owner", Map.of("owner", agent.id().value()));
    var transaction = directory.transaction();
    transaction.put(Items.agent(workspace, agent.id()), item, Condition.version(agent.version()));
    bindings.forEach(each -> transaction.put(Items.binding(workspace, each), item, own));
    before.stream()
        .flatMap(each -> each.bindings().stream().distinct())
        .filter(each -> !bindings.contains(each))
        .forEach(each -> transaction.delete(Items.binding(workspace, each)));
    return saving(write(workspace, transaction), saved, bindings);
  }

  private static Saving saving(int refused, Agent saved, List<Binding> bindings) {
    return switch (refused) {
      case -1 -> new Saved(saved);
      case 0 -> new Stale();
      default -> new BindingTaken(bindings.get(refused - 1));
    };
  }

  @Override
  public boolean delete(WorkspaceId workspace, AgentId id) {
    for (int race = 0; race < MOST_RACES; race++) {
      var stored = stored(workspace, id);
      if (stored.isEmpty()) {
        return false;
      }
      var transaction = directory.transaction();
      transaction.delete(Items.agent(workspace, id), Condition.version(stored.get().version()));
      stored.get().bindings().stream()
          .distinct()
          .forEach(each -> transaction.delete(Items.binding(workspace, each)));
      if (write(workspace, transaction) < 0) {
        return true;
      }
    }
    throw new Fault.Passing("Too many changes of agent %s at once.".formatted(id));
  }

  /// The number of the write that was refused, or -1. What is kept of the workspace is dropped,
  /// even where nobody knows how the write ended.
  private int write(WorkspaceId workspace, Transaction transaction) {
    try {
      return transaction.write().orElse(-1);
    } finally {
      byId.drop(each -> each.workspace().equals(workspace));
      bound.drop(each -> each.workspace().equals(workspace));
    }
  }

  private static Agent versioned(Agent agent) {
    return AgentItem.read(AgentItem.of(agent).put(Items.VERSION, agent.version() + 1));
  }
}
