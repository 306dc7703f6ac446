package dev.switchboard.lambda.agents;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.workspace.Workspaces;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Puts the door together: which store stands behind it.
@Factory
final class Wiring {
  @Singleton
  DynamoDbStore store(PropertyResolver settings) {
    return DynamoDbStore.configured(
        name -> settings.getProperty(name, String.class), InstantSource.system());
  }

  @Singleton
  Workspaces workspaces(DynamoDbStore store) {
    return store.workspaces();
  }

  @Singleton
  AgentDirectory agents(DynamoDbStore store) {
    return store.agents();
  }
}
