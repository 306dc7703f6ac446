package dev.switchboard.adapter.dynamodb;

import dev.switchboard.topology.Table;
import dev.switchboard.topology.Table.Index;
import dev.switchboard.topology.Table.Key;
import dev.switchboard.topology.Table.Type;
import dev.switchboard.topology.Tables;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/// The tables of the topology, made anew under a prefix of their own.
record TestTables(DynamoDbClient client, String prefix) {
  static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  static final Duration CACHE_LIFE = Duration.ofSeconds(30);

  /// A client that waits as long as a busy machine takes. A request that is sent again after its
  /// answer was lost would lose the race against itself.
  static DynamoDbClient patient(URI endpoint) {
    return DynamoDb.builder(Optional.of(endpoint))
        .overrideConfiguration(patience ->
            patience
                .apiCallAttemptTimeout(PATIENCE)
                .apiCallTimeout(PATIENCE)
                .addExecutionInterceptor(LeftOut.IT))
        .httpClientBuilder(Apache5HttpClient.builder().maxConnections(64).socketTimeout(PATIENCE))
        .build();
  }

  /// All tables, empty.
  static TestTables in(DynamoDbClient client) {
    return in(client, Tables.ALL);
  }

  static TestTables in(DynamoDbClient client, List<Table> tables) {
    return in(client, tables, (table, name) -> create(client, table, name));
  }

  /// The same, made by somebody else: each table under the name that is given with it.
  static TestTables in(
      DynamoDbClient client, List<Table> tables, BiConsumer<Table, String> making) {
    var made = new TestTables(client, UUID.randomUUID() + "-");
    tables.forEach(table -> making.accept(table, made.prefix() + table.name()));
    return made;
  }

  /// Makes a table as the topology has it.
  static void create(DynamoDbClient client, Table table, String name) {
    client.createTable(request(table, name));
  }

  /// A store on these tables that keeps what it found, seen at a fixed time.
  DynamoDbStore store() {
    return store(client, InstantSource.fixed(NOW));
  }

  DynamoDbStore store(DynamoDbClient through, InstantSource clock) {
    return new DynamoDbStore(through, prefix, clock, CACHE_LIFE);
  }

  private static CreateTableRequest request(Table table, String name) {
    var request =
        CreateTableRequest.builder()
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(schema(table.partition(), table.sort()))
            .attributeDefinitions(keys(table).distinct().map(TestTables::definition).toList());
    if (!table.indexes().isEmpty()) {
      request.globalSecondaryIndexes(table.indexes().stream().map(TestTables::index).toList());
    }
    return request.build();
  }

  private static Stream<Key> keys(Table table) {
    return Stream.concat(
        Stream.of(table.partition(), table.sort()),
        table.indexes().stream().flatMap(index -> Stream.of(index.partition(), index.sort())));
  }

  private static AttributeDefinition definition(Key key) {
    return AttributeDefinition.builder()
        .attributeName(key.name())
        .attributeType(key.type() == Type.TEXT ? ScalarAttributeType.S : ScalarAttributeType.N)
        .build();
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
    return List.of(
        KeySchemaElement.builder().attributeName(partition.name()).keyType(KeyType.HASH).build(),
        KeySchemaElement.builder().attributeName(sort.name()).keyType(KeyType.RANGE).build());
  }
}
