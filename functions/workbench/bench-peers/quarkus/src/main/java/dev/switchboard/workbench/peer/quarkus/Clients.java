package dev.switchboard.workbench.peer.quarkus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The client that is injected.
@ApplicationScoped
public class Clients {
  @Produces
  @Singleton
  DynamoDbClient client(@ConfigProperty(name = "switchboard.dynamodb.endpoint") URI endpoint) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .httpClientBuilder(Apache5HttpClient.builder())
        .build();
  }
}
