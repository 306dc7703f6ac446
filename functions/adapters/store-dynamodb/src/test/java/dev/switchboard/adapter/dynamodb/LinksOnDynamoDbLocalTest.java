package dev.switchboard.adapter.dynamodb;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

final class LinksOnDynamoDbLocalTest extends LinkStoreContracts {
  @Override
  protected DynamoDbClient client() {
    return LocalDynamoDb.client();
  }
}
