package dev.switchboard.domain.workspace;

final class InMemoryWorkspacesTest extends WorkspacesContract {
  @Override
  protected Workspaces empty() {
    return new InMemoryWorkspaces();
  }
}
