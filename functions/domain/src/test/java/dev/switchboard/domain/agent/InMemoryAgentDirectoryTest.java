package dev.switchboard.domain.agent;

final class InMemoryAgentDirectoryTest extends AgentDirectoryContract {
  @Override
  protected AgentDirectory empty() {
    return new InMemoryAgentDirectory();
  }
}
