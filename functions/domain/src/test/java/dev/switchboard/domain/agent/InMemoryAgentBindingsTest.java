package dev.switchboard.domain.agent;

final class InMemoryAgentBindingsTest extends AgentBindingsContract {
  @Override
  protected AgentDirectory empty() {
    return new InMemoryAgentDirectory();
  }
}
