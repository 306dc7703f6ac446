package dev.switchboard.lambda.notices;

import dev.switchboard.adapter.http.Neighbours;
import dev.switchboard.adapter.http.Rest;
import dev.switchboard.domain.notice.InMemoryEndpoints;
import dev.switchboard.domain.notice.InMemoryNotices;
import dev.switchboard.domain.workspace.InMemoryWorkspaces;
import dev.switchboard.domain.workspace.WorkspaceId;

/// The door on what the tests remember, and two workspaces of a test's own at it.
final class Memory {
  static final InMemoryWorkspaces WORKSPACES = new InMemoryWorkspaces();
  static final InMemoryNotices NOTICES = new InMemoryNotices();
  static final InMemoryEndpoints ENDPOINTS = new InMemoryEndpoints();

  private static final NoticesApiHandler DOOR = new NoticesApiHandler(Neighbours.inMemory());

  private final Neighbours neighbours = new Neighbours(DOOR, WORKSPACES);
  final WorkspaceId workspace = neighbours.workspace();

  Rest acme() {
    return neighbours.acme();
  }

  Rest globex() {
    return neighbours.globex();
  }
}
