package dev.switchboard.workbench.bench.peer;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads the item that the webhook reads first, by the same client.
final class OneRead {
  private final DynamoDbClient client =
      DynamoDbClient.builder()
          .endpointOverride(URI.create(setting("SWITCHBOARD_DYNAMODB_ENDPOINT")))
          .httpClientBuilder(Apache5HttpClient.builder())
          .build();
  private final String table = setting("SWITCHBOARD_PREFIX") + "directory";

  private static String setting(String variable) {
    return Optional.ofNullable(System.getenv(variable)).orElseThrow();
  }

  boolean found(String workspace) {
    return client
        .getItem(get ->
            get.tableName(table)
                .key(
                    Map.of(
                        "pk", AttributeValue.fromS("W#" + workspace),
                        "sk", AttributeValue.fromS("WORKSPACE")))
                .consistentRead(true))
        .hasItem();
  }
}
