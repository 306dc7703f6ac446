package dev.switchboard.workbench.bench;

import dev.switchboard.adapter.dynamodb.DynamoDb;
import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.topology.Table;
import dev.switchboard.topology.Tables;
import dev.switchboard.workbench.local.aws.LocalDynamoDb;
import dev.switchboard.workbench.local.aws.MakeTables;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Tables of their own, to be filled up; requests to them are counted.
final class Grown implements AutoCloseable {
  static final WorkspaceId WORKSPACE = new WorkspaceId("harbour");

  /// What a name has where copies differ.
  static final String FIRST = number(0);

  private static final int BATCH = 25;

  private final AtomicInteger requests = new AtomicInteger();
  private final DynamoDbClient client;
  private final String prefix;
  private final DynamoDbStore store;

  private Grown(URI endpoint, String prefix) {
    this.prefix = prefix;
    var builder = DynamoDb.builder(Optional.of(endpoint));
    var counting =
        builder.overrideConfiguration().toBuilder().addExecutionInterceptor(counter()).build();
    this.client = builder.overrideConfiguration(counting).build();
    this.store = new DynamoDbStore(client, prefix, InstantSource.system(), Duration.ZERO);
  }

  /// Makes tables of this prefix.
  static Grown empty(LocalDynamoDb dynamoDb, String prefix) {
    try (var client = dynamoDb.client()) {
      new MakeTables(client, prefix).make(Tables.ALL);
    }
    return new Grown(dynamoDb.endpoint(), prefix);
  }

  private ExecutionInterceptor counter() {
    return new ExecutionInterceptor() {
      @Override
      public void beforeTransmission(
          Context.BeforeTransmission context, ExecutionAttributes attributes) {
        requests.incrementAndGet();
      }
    };
  }

  static String number(int number) {
    return "%07d".formatted(number);
  }

  /// Nothing in it is answered from memory.
  DynamoDbStore store() {
    return store;
  }

  /// How many requests it was sent until now.
  int requests() {
    return requests.get();
  }

  /// Stores what is in a table so many times in all, each with a number of its own in its names.
  void copy(Table table, int times) {
    var first = client.scan(all -> all.tableName(prefix + table.name())).items();
    var writes =
        IntStream.range(1, times)
            .boxed()
            .flatMap(number -> first.stream().map(item -> renamed(item, number(number))))
            .map(item -> PutRequest.builder().item(item).build())
            .map(put -> WriteRequest.builder().putRequest(put).build())
            .toList();
    IntStream.range(0, Math.ceilDiv(writes.size(), BATCH))
        .mapToObj(i -> writes.subList(i * BATCH, Math.min(writes.size(), (i + 1) * BATCH)))
        .parallel()
        .forEach(batch -> write(table, batch));
  }

  private void write(Table table, List<WriteRequest> batch) {
    var wish = Map.of(prefix + table.name(), batch);
    var left = client.batchWriteItem(write -> write.requestItems(wish)).unprocessedItems();
    if (!left.isEmpty()) {
      throw new IllegalStateException("DynamoDB Local must write all of a batch.");
    }
  }

  private static Map<String, AttributeValue> renamed(
      Map<String, AttributeValue> item, String number) {
    return item.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> renamed(each.getValue(), number)));
  }

  private static AttributeValue renamed(AttributeValue value, String number) {
    return switch (value.type()) {
      case S -> AttributeValue.fromS(value.s().replace(FIRST, number));
      case M -> AttributeValue.fromM(renamed(value.m(), number));
      case L ->
          AttributeValue.fromL(value.l().stream().map(each -> renamed(each, number)).toList());
      case B, BOOL, BS, N, NS, NUL, SS, UNKNOWN_TO_SDK_VERSION -> value;
    };
  }

  @Override
  public void close() {
    client.close();
  }
}
