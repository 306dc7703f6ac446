package dev.switchboard.lambda.agents;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.adapter.secrets.Seals;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.reasoning.Lineups;
import dev.switchboard.domain.task.declared.DeclaredTools;
import dev.switchboard.domain.workspace.Workspaces;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/// Puts the door together: which store stands behind it.
@Factory
final class Wiring {
  /// Names what answers nothing from memory.
  static final String FRESH = "fresh";

  private static final String CACHE = "switchboard.cache.seconds";

  @Singleton
  @Primary
  DynamoDbStore store(PropertyResolver settings) {
    return DynamoDbStore.configured(
        name -> settings.getProperty(name, String.class), InstantSource.system());
  }

  /// Answers nothing from memory: whoever changes an agent, or the workspace, starts from what is
  /// stored, whichever of several warm functions answers.
  @Singleton
  @Named(FRESH)
  DynamoDbStore fresh(PropertyResolver settings) {
    return DynamoDbStore.configured(
        name -> name.equals(CACHE) ? Optional.of("0") : settings.getProperty(name, String.class),
        InstantSource.system());
  }

  @Singleton
  @Named(FRESH)
  Workspaces freshWorkspaces(@Named(FRESH) DynamoDbStore store) {
    return store.workspaces();
  }

  @Singleton
  @Named(FRESH)
  AgentDirectory freshAgents(@Named(FRESH) DynamoDbStore store) {
    return store.agents();
  }

  @Singleton
  Lineups lineups(@Named(FRESH) DynamoDbStore store, PropertyResolver settings) {
    return store.lineups(
        Seals.late(name -> settings.getProperty(name, String.class), InstantSource.system()));
  }

  @Singleton
  DeclaredTools declaredTools(@Named(FRESH) DynamoDbStore store, PropertyResolver settings) {
    return store
        .declaring(
            Seals.late(name -> settings.getProperty(name, String.class), InstantSource.system()))
        .tools();
  }

  @Singleton
  @Primary
  Workspaces workspaces(DynamoDbStore store) {
    return store.workspaces();
  }

  @Singleton
  @Primary
  AgentDirectory agents(DynamoDbStore store) {
    return store.agents();
  }
}
