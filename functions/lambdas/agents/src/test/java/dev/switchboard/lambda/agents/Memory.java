package dev.switchboard.lambda.agents;

import dev.switchboard.adapter.http.Rest;
import dev.switchboard.domain.agent.InMemoryAgentDirectory;
import dev.switchboard.domain.workspace.ApiKey;
import dev.switchboard.domain.workspace.InMemoryWorkspaces;
import dev.switchboard.domain.workspace.Tenants;
import java.util.Map;

/// What the door remembers in a test: two workspaces, with a key each.
final class Memory {
  private static final ApiKey KEY_OF_GLOBEX = new ApiKey(Tenants.GLOBEX, "g".repeat(30));

  final InMemoryWorkspaces workspaces = new InMemoryWorkspaces();
  final InMemoryAgentDirectory agents = new InMemoryAgentDirectory();
  final AgentsHandler door;

  Memory() {
    workspaces.put(Tenants.acme());
    workspaces.put(Tenants.globex());
    workspaces.issue(Tenants.KEY_OF_ACME, "test");
    workspaces.issue(KEY_OF_GLOBEX, "test");
    door =
        new AgentsHandler(
            Map.of(
                MemoryWiring.PROPERTY,
                this,
                "switchboard.dynamodb.endpoint",
                "http://127.0.0.1:1"));
  }

  Rest acme() {
    return Rest.with(door, Tenants.KEY_OF_ACME.written());
  }

  Rest globex() {
    return Rest.with(door, KEY_OF_GLOBEX.written());
  }
}
