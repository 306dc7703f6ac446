package dev.switchboard.lambda.calls;

import dev.switchboard.adapter.http.Neighbours;
import dev.switchboard.domain.conversation.Calls;
import dev.switchboard.domain.workspace.Workspaces;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/// Puts the door on what the tests remember, where its properties ask for that.
@Factory
@Requires(property = Neighbours.IN_MEMORY)
final class MemoryWiring {
  @Singleton
  @Replaces(value = Workspaces.class, factory = Wiring.class)
  Workspaces workspaces() {
    return Memory.WORKSPACES;
  }

  @Singleton
  @Replaces(value = Calls.class, factory = Wiring.class)
  Calls calls() {
    return Memory.CALLS;
  }
}
