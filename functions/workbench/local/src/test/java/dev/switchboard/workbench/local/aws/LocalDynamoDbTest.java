package dev.switchboard.workbench.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.topology.Table;
import dev.switchboard.topology.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;

class LocalDynamoDbTest {
  private static final Map<String, AttributeValue> KEY =
      Map.of("pk", AttributeValue.fromS("W#demo"), "sk", AttributeValue.fromS("WORKSPACE"));

  @Test
  void every_table_of_the_topology_is_there_with_its_indexes() throws IOException {
    try (var database = LocalDynamoDb.start(Optional.empty(), "t-", Tables.ALL);
        var client = database.client()) {
      for (var table : Tables.ALL) {
        var made = client.describeTable(request -> request.tableName("t-" + table.name())).table();

        assertThat(made.globalSecondaryIndexes())
            .extracting(GlobalSecondaryIndexDescription::indexName)
            .containsExactlyInAnyOrderElementsOf(
                table.indexes().stream().map(Table.Index::name).toList());
      }
    }
  }

  @Test
  void an_item_is_still_there_after_a_restart(@TempDir Path folder) throws IOException {
    try (var database = LocalDynamoDb.start(Optional.of(folder), "t-", Tables.ALL);
        var client = database.client()) {
      client.putItem(request -> request.tableName("t-directory").item(KEY));
    }

    try (var database = LocalDynamoDb.start(Optional.of(folder), "t-", Tables.ALL);
        var client = database.client()) {
      assertThat(isStored(client)).isTrue();
    }
  }

  @Test
  void nothing_is_left_of_what_was_in_memory() throws IOException {
    try (var database = LocalDynamoDb.start(Optional.empty(), "t-", Tables.ALL);
        var client = database.client()) {
      client.putItem(request -> request.tableName("t-directory").item(KEY));
    }

    try (var database = LocalDynamoDb.start(Optional.empty(), "t-", Tables.ALL);
        var client = database.client()) {
      assertThat(isStored(client)).isFalse();
    }
  }

  @Test
  void a_table_that_lacks_an_index_is_named(@TempDir Path folder) throws IOException {
    var days = Tables.DAYS;
    var before = new Table(days.name(), days.partition(), days.sort(), List.of(), Optional.empty());
    LocalDynamoDb.start(Optional.of(folder), "t-", List.of(before)).close();

    assertThatThrownBy(() -> LocalDynamoDb.start(Optional.of(folder), "t-", List.of(days)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("t-days")
        .hasMessageContaining("due");
  }

  private static boolean isStored(DynamoDbClient client) {
    return client.getItem(request -> request.tableName("t-directory").key(KEY)).hasItem();
  }
}
