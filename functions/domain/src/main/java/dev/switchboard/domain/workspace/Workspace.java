package dev.switchboard.domain.workspace;

import java.util.List;

/// A tenant, and what its webhooks must carry. A request passes where it presents at least one of
/// the credentials and every one that it presents is right.
public record Workspace(WorkspaceId id, String name, List<WebhookCredential> credentials) {
  public Workspace {
    credentials = List.copyOf(credentials);
  }
}
