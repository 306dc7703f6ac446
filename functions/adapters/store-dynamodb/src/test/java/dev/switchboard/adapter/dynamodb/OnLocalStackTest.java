package dev.switchboard.adapter.dynamodb;

import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

final class OnLocalStackTest extends StoreContracts {
  @BeforeAll
  static void needs_a_local_stack() {
    LocalStack.orSkip();
  }

  @Override
  protected DynamoDbClient client() {
    return LocalStack.client();
  }
}
