package dev.switchboard.domain.workflow;

final class InMemoryWorkflowsTest extends WorkflowsContract {
  @Override
  protected Workflows empty() {
    return new InMemoryWorkflows();
  }
}
