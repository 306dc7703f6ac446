package dev.switchboard.adapter.http;

import dev.switchboard.domain.workspace.ApiKey;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.domain.workspace.Workspaces;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Two workspaces of a test's own, with a key each. The door is one for all tests, as it is for all
/// workspaces.
public final class Neighbours {
  /// The property of a door that remembers in memory, for the tests' own wiring.
  public static final String IN_MEMORY = "test.memory";

  /// Where nobody answers: whatever a door asks there by mistake fails.
  public static final Map<String, Object> NOWHERE =
      Map.of(
          "switchboard.dynamodb.endpoint", "http://127.0.0.1:1",
          "switchboard.sqs.endpoint", "http://127.0.0.1:1");

  private static final AtomicInteger TESTS = new AtomicInteger();

  private final int test = TESTS.incrementAndGet();
  private final RestDoor door;
  private final Workspaces workspaces;

  public Neighbours(RestDoor door, Workspaces workspaces) {
    this.door = door;
    this.workspaces = workspaces;
  }

  /// The properties of a door in memory.
  public static Map<String, Object> inMemory() {
    var properties = new HashMap<>(NOWHERE);
    properties.put(IN_MEMORY, true);
    return properties;
  }

  /// The first one.
  public WorkspaceId workspace() {
    return new WorkspaceId("acme-" + test);
  }

  public Rest acme() {
    return with(workspace());
  }

  public Rest globex() {
    return with(new WorkspaceId("globex-" + test));
  }

  /// Somebody without any key.
  public Rest stranger() {
    return new Rest(door, Map.of());
  }

  private Rest with(WorkspaceId workspace) {
    var key = new ApiKey(workspace, "k".repeat(30));
    workspaces.issue(key, "test");
    return Rest.with(door, key.written());
  }
}
