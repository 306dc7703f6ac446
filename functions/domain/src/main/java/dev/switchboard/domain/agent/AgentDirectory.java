package dev.switchboard.domain.agent;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/// Remembers the agents of each workspace.
public interface AgentDirectory {
  Optional<Agent> find(WorkspaceId workspace, AgentId id);

  /// The agent of the first of these bindings that leads to one. One read, however many there are;
  /// a found agent may be as old as the directory's cache life, while an unknown one is looked up
  /// each time.
  Optional<Agent> findBound(WorkspaceId workspace, List<Binding> inOrder);

  /// In the order of their ids.
  List<Agent> list(WorkspaceId workspace);

  /// Writes the agent and its bindings in one step, as the version after the one it carries.
  Saving save(WorkspaceId workspace, Agent agent);

  /// Removes it with its bindings; false where there was none.
  boolean delete(WorkspaceId workspace, AgentId id);

  /// How a save can end.
  sealed interface Saving {
    /// As it is stored now, with its new version.
    record Saved(Agent agent) implements Saving {}

    /// Somebody else changed it meanwhile; nothing was written.
    record Stale() implements Saving {}

    /// Another agent has this binding; nothing was written.
    record BindingTaken(Binding binding) implements Saving {}
  }
}
