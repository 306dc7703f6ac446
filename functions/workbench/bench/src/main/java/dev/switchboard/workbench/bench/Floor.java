package dev.switchboard.workbench.bench;

import dev.switchboard.adapter.dynamodb.DynamoDb;
import dev.switchboard.adapter.sqs.Sqs;
import dev.switchboard.topology.Environment;
import dev.switchboard.topology.Tables;
import dev.switchboard.workbench.local.aws.Aws;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The least that a deed can take: the requests to DynamoDB and SQS that it leads to and no more,
/// over the clients that the functions have, with the items and messages that one of them left.
final class Floor implements AutoCloseable {
  private static final String PK = Tables.DAYS.partition().name();
  private static final String SK = Tables.DAYS.sort().name();
  private static final String VERSION = "version";

  private final DynamoDbClient tables;
  private final SqsClient queues;
  private final String days;
  private final String tasks;
  private final Map<Deed, List<Left>> messages = new HashMap<>();
  private Map<String, AttributeValue> dayBefore = Map.of();
  private Map<String, AttributeValue> dayAfter = Map.of();
  private Map<String, AttributeValue> task = Map.of();
  private int tasksPut;

  /// A message that a deed left in a queue.
  record Left(String queue, String body, Optional<String> group) {}

  Floor(Aws aws) {
    this.tables = DynamoDb.client(endpoint(aws, Environment.DYNAMODB_ENDPOINT));
    this.queues = Sqs.client(endpoint(aws, Environment.SQS_ENDPOINT));
    this.days = aws.prefix() + Tables.DAYS.name();
    this.tasks = aws.prefix() + Tables.TASKS.name();
  }

  private static Optional<URI> endpoint(Aws aws, String variable) {
    return Optional.ofNullable(aws.variables().get(variable)).map(URI::create);
  }

  /// Takes over what a deed left in the queues.
  void left(Deed deed, List<Left> sent) {
    messages.put(deed, sent);
  }

  /// Takes over how the booked day is before a booking.
  void before(LocalDate day) {
    dayBefore = day(day);
  }

  /// Takes over how it is afterwards.
  void after(LocalDate day) {
    dayAfter = day(day);
  }

  /// Takes over the task that was delegated.
  void delegated() {
    task = tables.scan(all -> all.tableName(tasks)).items().getFirst();
  }

  private Map<String, AttributeValue> day(LocalDate day) {
    return tables.scan(all -> all.tableName(days)).items().stream()
        .filter(item -> item.get(SK).s().endsWith(day.toString()))
        .filter(item -> !item.get(PK).s().endsWith("#floor"))
        .findFirst()
        .orElseThrow();
  }

  /// Nobody has booked the time that everybody wants.
  void reset() {
    tables.putItem(put -> put.tableName(days).item(dayBefore));
    tables.putItem(put -> put.tableName(days).item(moved(dayBefore)));
  }

  private static Map<String, AttributeValue> moved(Map<String, AttributeValue> item) {
    var moved = new HashMap<>(item);
    moved.put(PK, AttributeValue.fromS(item.get(PK).s() + "#floor"));
    return moved;
  }

  void run(Deed deed, LocalDate tomorrow) {
    switch (deed) {
      case LOOK_UP -> {}
      case AVAILABILITY -> query(tomorrow);
      case BOOKING -> book();
      case DELEGATION -> delegate();
    }
    for (var left : messages.getOrDefault(deed, List.of())) {
      queues.sendMessage(message -> {
        message.queueUrl(left.queue()).messageBody(left.body()).delaySeconds(0);
        left.group().ifPresent(message::messageGroupId);
      });
    }
  }

  private void query(LocalDate from) {
    var to = from.plusDays(Callers.DAYS + 1);
    var found =
        tables.query(
            QueryRequest.builder()
                .tableName(days)
                .keyConditionExpression("#pk = :pk AND #sk BETWEEN :from AND :to")
                .expressionAttributeNames(Map.of("#pk", PK, "#sk", SK))
                .expressionAttributeValues(
                    Map.of(
                        ":pk", dayBefore.get(PK),
                        ":from", AttributeValue.fromS("DAY#" + from),
                        ":to", AttributeValue.fromS("DAY#" + to)))
                .consistentRead(true)
                .build());
    if (found.items().size() != Callers.DAYS) {
      throw new IllegalStateException("%d days were found.".formatted(found.items().size()));
    }
  }

  private void book() {
    var item = moved(dayAfter);
    var key = Map.of(PK, item.remove(PK), SK, item.remove(SK));
    var read = tables.getItem(get -> get.tableName(days).key(key).consistentRead(true)).item();
    var names = new TreeSet<>(item.keySet());
    var values = new HashMap<String, AttributeValue>();
    item.forEach((name, value) -> values.put(":" + name, value));
    values.put(":was", read.get(VERSION));
    tables.updateItem(update ->
        update
            .tableName(days)
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

  private void delegate() {
    var item = new HashMap<>(task);
    item.put(PK, AttributeValue.fromS(task.get(PK).s() + ++tasksPut));
    tables.putItem(put ->
        put.tableName(tasks)
            .item(item)
            .conditionExpression("attribute_not_exists(#pk)")
            .expressionAttributeNames(Map.of("#pk", PK)));
  }

  @Override
  public void close() {
    tables.close();
    queues.close();
  }
}
