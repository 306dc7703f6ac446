package dev.switchboard.lambda.agents;

import dev.switchboard.adapter.http.Neighbours;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.reasoning.Lineups;
import dev.switchboard.domain.task.declared.DeclaredTools;
import dev.switchboard.domain.workspace.Workspaces;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/// Puts the door on what the tests remember, where its properties ask for that.
@Factory
@Requires(property = Neighbours.IN_MEMORY)
final class MemoryWiring {
  @Singleton
  @Named(Wiring.FRESH)
  @Replaces(value = Workspaces.class, factory = Wiring.class, named = Wiring.FRESH)
  Workspaces freshWorkspaces() {
    return Memory.WORKSPACES;
  }

  @Singleton
  @Named(Wiring.FRESH)
  @Replaces(value = AgentDirectory.class, factory = Wiring.class, named = Wiring.FRESH)
  AgentDirectory freshAgents() {
    return Memory.AGENTS;
  }

  @Singleton
  @Primary
  @Replaces(value = Workspaces.class, factory = Wiring.class, qualifier = Primary.class)
  Workspaces workspaces() {
    return Memory.WORKSPACES;
  }

  @Singleton
  @Primary
  @Replaces(value = AgentDirectory.class, factory = Wiring.class, qualifier = Primary.class)
  AgentDirectory agents() {
    return Memory.AGENTS;
  }

  @Singleton
  @Replaces(value = DeclaredTools.class, factory = Wiring.class)
  DeclaredTools declaredTools() {
    return Memory.DECLARED;
  }

  @Singleton
  @Replaces(value = Lineups.class, factory = Wiring.class)
  Lineups lineups() {
    return Memory.LINEUPS;
  }
}
