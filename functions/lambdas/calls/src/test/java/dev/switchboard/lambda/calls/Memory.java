package dev.switchboard.lambda.calls;

import dev.switchboard.adapter.http.Neighbours;
import dev.switchboard.adapter.http.Rest;
import dev.switchboard.domain.conversation.InMemoryCalls;
import dev.switchboard.domain.workspace.InMemoryWorkspaces;
import dev.switchboard.domain.workspace.WorkspaceId;

/// The door on what the tests remember, and two workspaces of a test's own at it.
final class Memory {
  static final InMemoryWorkspaces WORKSPACES = new InMemoryWorkspaces();
  static final InMemoryCalls CALLS = new InMemoryCalls();

  private static final CallsApiHandler DOOR = new CallsApiHandler(Neighbours.inMemory());

  private final Neighbours neighbours = new Neighbours(DOOR, WORKSPACES);
  final WorkspaceId workspace = neighbours.workspace();

  Rest acme() {
    return neighbours.acme();
  }

  Rest globex() {
    return neighbours.globex();
  }
}
