package dev.switchboard.adapter.dynamodb;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

final class OnDynamoDbLocalTest extends StoreContracts {
  @Override
  protected DynamoDbClient client() {
    return LocalDynamoDb.client();
  }
}
