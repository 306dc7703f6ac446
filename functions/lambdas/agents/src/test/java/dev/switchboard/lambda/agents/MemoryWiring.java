package dev.switchboard.lambda.agents;

import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.workspace.Workspaces;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Singleton;

/// Puts the door on what a test remembers, which it passes as a property.
@Factory
final class MemoryWiring {
  static final String PROPERTY = "test.memory";

  private final Memory memory;

  MemoryWiring(PropertyResolver settings) {
    this.memory = settings.getRequiredProperty(PROPERTY, Memory.class);
  }

  @Singleton
  @Replaces(value = Workspaces.class, factory = Wiring.class)
  Workspaces workspaces() {
    return memory.workspaces;
  }

  @Singleton
  @Replaces(value = AgentDirectory.class, factory = Wiring.class)
  AgentDirectory agents() {
    return memory.agents;
  }
}
