package dev.switchboard.lambda.agents;

import dev.switchboard.adapter.http.Rest;
import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.InMemoryAgentDirectory;
import dev.switchboard.domain.workspace.ApiKey;
import dev.switchboard.domain.workspace.InMemoryWorkspaces;
import dev.switchboard.domain.workspace.Tenants;
import dev.switchboard.domain.workspace.Workspace;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Two workspaces of a test's own, with a key each; the first one has every credential there is.
/// The door is one for all tests, as it is for all workspaces.
final class Memory {
  static final Map<String, Object> NOWHERE =
      Map.of("switchboard.dynamodb.endpoint", "http://127.0.0.1:1");
  static final InMemoryWorkspaces WORKSPACES = new InMemoryWorkspaces();
  static final InMemoryAgentDirectory AGENTS = new InMemoryAgentDirectory();

  private static final AgentsHandler DOOR = new AgentsHandler(properties());
  private static final AtomicInteger TESTS = new AtomicInteger();

  private final int test = TESTS.incrementAndGet();
  final Workspace before =
      new Workspace(new WorkspaceId("acme-" + test), "Acme Hair", Tenants.acme().credentials());

  Memory() {
    WORKSPACES.put(before);
  }

  Rest acme() {
    return with(before.id());
  }

  Rest globex() {
    return with(new WorkspaceId("globex-" + test));
  }

  /// The first workspace as it is now.
  Workspace now() {
    return WORKSPACES.find(before.id()).orElseThrow();
  }

  /// The one agent of the first workspace.
  Agent agent() {
    return AGENTS.list(before.id()).getFirst();
  }

  private static Map<String, Object> properties() {
    var properties = new HashMap<>(NOWHERE);
    properties.put(MemoryWiring.PROPERTY, true);
    return properties;
  }

  private static Rest with(WorkspaceId workspace) {
    var key = new ApiKey(workspace, "k".repeat(30));
    WORKSPACES.issue(key, "test");
    return Rest.with(DOOR, key.written());
  }
}
