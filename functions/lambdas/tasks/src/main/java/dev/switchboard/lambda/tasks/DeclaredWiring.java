package dev.switchboard.lambda.tasks;

import dev.switchboard.adapter.dynamodb.Declaring;
import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.adapter.notify.DeclaredCalls;
import dev.switchboard.adapter.notify.OutboundHttp;
import dev.switchboard.adapter.secrets.Seals;
import dev.switchboard.domain.conversation.tool.ToolNames;
import dev.switchboard.domain.task.declared.Declarations;
import dev.switchboard.domain.task.declared.Declare;
import dev.switchboard.domain.task.declared.DeclaredToolbox;
import dev.switchboard.domain.task.declared.Endpoints;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Puts together what owners declare of their endpoints, for both doors: one takes it, the other
/// calls it.
@Factory
final class DeclaredWiring {
  private final InstantSource clock = InstantSource.system();

  @Singleton
  Declaring declaring(DynamoDbStore store, PropertyResolver settings) {
    return store.declaring(Seals.late(name -> settings.getProperty(name, String.class), clock));
  }

  @Singleton
  Declarations declarations(Declaring declaring) {
    return declaring.declarations();
  }

  @Singleton
  Endpoints endpoints(PropertyResolver settings) {
    boolean allowLoopback =
        settings.getProperty("switchboard.allow.loopback", Boolean.class).orElse(false);
    return new DeclaredCalls(new OutboundHttp(allowLoopback));
  }

  @Singleton
  Declare declare(Declarations declarations, Endpoints endpoints) {
    return new Declare(declarations, endpoints, ToolNames.TAKEN);
  }

  @Singleton
  DeclaredToolbox declaredToolbox(Declaring declaring, Endpoints endpoints) {
    return new DeclaredToolbox(declaring.tools(), endpoints);
  }
}
