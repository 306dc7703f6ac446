package dev.switchboard.lambda.notices;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.adapter.secrets.Seals;
import dev.switchboard.domain.notice.ChangeEndpoint;
import dev.switchboard.domain.notice.Endpoints;
import dev.switchboard.domain.notice.OpenEndpoint;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// Puts together where the notices of workspaces arrive, for both doors.
@Factory
final class EndpointWiring {
  private final InstantSource clock = InstantSource.system();

  @Singleton
  RandomGenerator random() {
    return new SecureRandom();
  }

  @Singleton
  Endpoints endpoints(DynamoDbStore store, PropertyResolver settings) {
    return store.endpoints(Seals.late(name -> settings.getProperty(name, String.class), clock));
  }

  @Singleton
  OpenEndpoint openEndpoint(Endpoints endpoints, RandomGenerator random) {
    return new OpenEndpoint(endpoints, random, clock);
  }

  @Singleton
  ChangeEndpoint changeEndpoint(Endpoints endpoints, RandomGenerator random) {
    return new ChangeEndpoint(endpoints, random, clock);
  }
}
