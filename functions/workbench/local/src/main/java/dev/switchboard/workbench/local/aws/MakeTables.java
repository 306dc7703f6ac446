package dev.switchboard.workbench.local.aws;

import dev.switchboard.topology.Table;
import dev.switchboard.topology.Table.Index;
import dev.switchboard.topology.Table.Key;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/// Makes the tables of the topology where they are not there yet.
public final class MakeTables {
  private final DynamoDbClient client;
  private final String prefix;

  public MakeTables(DynamoDbClient client, String prefix) {
    this.client = client;
    this.prefix = prefix;
  }

  public void make(List<Table> tables) {
    Set<String> there =
        client.listTablesPaginator().tableNames().stream().collect(Collectors.toSet());
    for (var table : tables) {
      if (there.contains(prefix + table.name())) {
        check(table);
      } else {
        create(table);
      }
    }
  }

  /// A table of an earlier version would fail at the first query; better say so now.
  private void check(Table table) {
    var name = prefix + table.name();
    var stored = client.describeTable(request -> request.tableName(name)).table();
    var indexes =
        stored.globalSecondaryIndexes().stream()
            .map(GlobalSecondaryIndexDescription::indexName)
            .collect(Collectors.toSet());
    for (var index : table.indexes()) {
      if (!indexes.contains(index.name())) {
        throw new IllegalStateException(
            "Table (%s) must have the index %s. Maybe an earlier version made it: move its folder away and start again."
                .formatted(name, index.name()));
      }
    }
  }

  private void create(Table table) {
    var name = prefix + table.name();
    client.createTable(request(name, table));
    client.waiter().waitUntilTableExists(request -> request.tableName(name));
    table
        .expiry()
        .ifPresent(attribute ->
            client.updateTimeToLive(request ->
                request
                    .tableName(name)
                    .timeToLiveSpecification(life -> life.enabled(true).attributeName(attribute))));
  }

  private static CreateTableRequest request(String name, Table table) {
    var request =
        CreateTableRequest.builder()
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(schema(table.partition(), table.sort()))
            .attributeDefinitions(attributes(table));
    if (!table.indexes().isEmpty()) {
      request.globalSecondaryIndexes(table.indexes().stream().map(MakeTables::index).toList());
    }
    return request.build();
  }

  private static List<AttributeDefinition> attributes(Table table) {
    return Stream.concat(
            Stream.of(table.partition(), table.sort()),
            table.indexes().stream().flatMap(index -> Stream.of(index.partition(), index.sort())))
        .distinct()
        .map(key ->
            AttributeDefinition.builder()
                .attributeName(key.name())
                .attributeType(
                    switch (key.type()) {
                      case TEXT -> ScalarAttributeType.S;
                      case NUMBER -> ScalarAttributeType.N;
                    })
                .build())
        .toList();
  }

  private static GlobalSecondaryIndex index(Index index) {
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(schema(index.partition(), index.sort()))
        .projection(projection ->
            projection.projectionType(
                index.whole() ? ProjectionType.ALL : ProjectionType.KEYS_ONLY))
        .build();
  }

  private static List<KeySchemaElement> schema(Key partition, Key sort) {
    return List.of(element(partition, KeyType.HASH), element(sort, KeyType.RANGE));
  }

  private static KeySchemaElement element(Key key, KeyType type) {
    return KeySchemaElement.builder().attributeName(key.name()).keyType(type).build();
  }
}
