package dev.switchboard.workbench.bench;

import dev.switchboard.topology.Tables;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// The requests to DynamoDB that deeds lead to, with the items that one of them left, and nothing
/// around them.
///
/// @param prefix put before the tables' names
record BareTables(DynamoDbClient client, String prefix) implements AutoCloseable {
  static final String PK = Tables.DAYS.partition().name();
  static final String SK = Tables.DAYS.sort().name();
  private static final String VERSION = "version";

  private String days() {
    return prefix + Tables.DAYS.name();
  }

  private String tasks() {
    return prefix + Tables.TASKS.name();
  }

  /// The day as it is now, of the only calendar there is.
  Map<String, AttributeValue> day(LocalDate day) {
    return client.scan(all -> all.tableName(days())).items().stream()
        .filter(item -> value(item, SK).s().endsWith(day.toString()))
        .findFirst()
        .orElseThrow();
  }

  /// Some task.
  Map<String, AttributeValue> task() {
    return client.scan(all -> all.tableName(tasks())).items().getFirst();
  }

  static AttributeValue value(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name)).orElseThrow();
  }

  void putDay(Map<String, AttributeValue> item) {
    client.putItem(put -> put.tableName(days()).item(item));
  }

  void putTask(Map<String, AttributeValue> item) {
    client.putItem(put ->
        put.tableName(tasks())
            .item(item)
            .conditionExpression("attribute_not_exists(#pk)")
            .expressionAttributeNames(Map.of("#pk", PK)));
  }

  /// How many days of a partition there are.
  int query(AttributeValue pk, LocalDate from, LocalDate to) {
    var query =
        QueryRequest.builder()
            .tableName(days())
            .keyConditionExpression("#pk = :pk AND #sk BETWEEN :from AND :to")
            .expressionAttributeNames(Map.of("#pk", PK, "#sk", SK))
            .expressionAttributeValues(
                Map.of(
                    ":pk", pk,
                    ":from", AttributeValue.fromS("DAY#" + from),
                    ":to", AttributeValue.fromS("DAY#" + to)))
            .consistentRead(true)
            .build();
    return client.query(query).items().size();
  }

  /// Reads a day and makes it this one, on condition that nobody else has written it meanwhile.
  void update(Map<String, AttributeValue> day) {
    var key = Map.of(PK, value(day, PK), SK, value(day, SK));
    var read = client.getItem(get -> get.tableName(days()).key(key).consistentRead(true)).item();
    var names = new TreeSet<>(day.keySet());
    names.removeAll(key.keySet());
    var values = new HashMap<String, AttributeValue>();
    names.forEach(name -> values.put(":" + name, value(day, name)));
    values.put(":was", value(read, VERSION));
    client.updateItem(update ->
        update
            .tableName(days())
            .key(key)
            .updateExpression(
                names.stream()
                    .map(name -> "#%1$s = :%1$s".formatted(name))
                    .collect(Collectors.joining(", ", "SET ", "")))
            .conditionExpression("#%s = :was".formatted(VERSION))
            .expressionAttributeNames(
                names.stream().collect(Collectors.toMap(name -> "#" + name, name -> name)))
            .expressionAttributeValues(values));
  }

  @Override
  public void close() {
    client.close();
  }
}
