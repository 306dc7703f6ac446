package dev.switchboard.lambda.agents;

import dev.switchboard.adapter.http.Neighbours;
import dev.switchboard.adapter.http.Rest;
import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.InMemoryAgentDirectory;
import dev.switchboard.domain.reasoning.InMemoryLineups;
import dev.switchboard.domain.reasoning.Lineup;
import dev.switchboard.domain.task.declared.InMemoryDeclarations;
import dev.switchboard.domain.workspace.InMemoryWorkspaces;
import dev.switchboard.domain.workspace.Tenants;
import dev.switchboard.domain.workspace.Workspace;

/// Two workspaces of a test's own, with a key each; the first one has every credential there is.
/// The door is one for all tests, as it is for all workspaces.
final class Memory {
  static final InMemoryWorkspaces WORKSPACES = new InMemoryWorkspaces();
  static final InMemoryAgentDirectory AGENTS = new InMemoryAgentDirectory();
  static final InMemoryLineups LINEUPS = new InMemoryLineups();

  static final InMemoryDeclarations DECLARED = new InMemoryDeclarations();

  private static final AgentsHandler DOOR = new AgentsHandler(Neighbours.inMemory());

  private final Neighbours neighbours = new Neighbours(DOOR, WORKSPACES);
  final Workspace before =
      new Workspace(neighbours.workspace(), "Acme Hair", Tenants.acme().credentials());

  Memory() {
    WORKSPACES.put(before);
  }

  Rest acme() {
    return neighbours.acme();
  }

  Rest globex() {
    return neighbours.globex();
  }

  /// The first workspace as it is now.
  Workspace now() {
    return WORKSPACES.find(before.id()).orElseThrow();
  }

  /// The language models of the first workspace.
  Lineup lineup() {
    return LINEUPS.find(before.id());
  }

  /// The one agent of the first workspace.
  Agent agent() {
    return AGENTS.list(before.id()).getFirst();
  }
}
