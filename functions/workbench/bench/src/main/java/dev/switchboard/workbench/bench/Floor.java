package dev.switchboard.workbench.bench;

import dev.switchboard.adapter.dynamodb.DynamoDb;
import dev.switchboard.adapter.sqs.Sqs;
import dev.switchboard.topology.Environment;
import dev.switchboard.workbench.local.aws.Aws;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The least that a deed can take: the requests to DynamoDB and SQS that it leads to and no more,
/// over the clients that the functions have, with the items and messages that one of them left.
final class Floor implements AutoCloseable {
  private final BareTables tables;
  private final SqsClient queues;
  private final Map<Deed, List<Left>> messages = new HashMap<>();
  private Map<String, AttributeValue> dayBefore = Map.of();
  private Map<String, AttributeValue> dayAfter = Map.of();
  private Map<String, AttributeValue> task = Map.of();
  private int tasksPut;

  /// A message that a deed left in a queue.
  record Left(String queue, String body, Optional<String> group) {}

  Floor(Aws aws) {
    var dynamoDb = DynamoDb.client(endpoint(aws, Environment.DYNAMODB_ENDPOINT));
    this.tables = new BareTables(dynamoDb, aws.prefix());
    this.queues = Sqs.client(endpoint(aws, Environment.SQS_ENDPOINT));
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
    dayBefore = tables.day(day);
  }

  /// Takes over how it is afterwards, and the task that was delegated.
  void after(LocalDate day) {
    dayAfter = tables.day(day);
    task = tables.task();
  }

  /// Nobody has booked the time that everybody wants.
  void reset() {
    tables.putDay(dayBefore);
    tables.putDay(elsewhere(dayBefore, "#floor"));
  }

  private static Map<String, AttributeValue> elsewhere(
      Map<String, AttributeValue> item, String suffix) {
    var moved = new HashMap<>(item);
    var pk = BareTables.value(item, BareTables.PK).s();
    moved.put(BareTables.PK, AttributeValue.fromS(pk + suffix));
    return moved;
  }

  void run(Deed deed, LocalDate tomorrow) {
    switch (deed) {
      case LOOK_UP -> {}
      case AVAILABILITY -> query(tomorrow);
      case BOOKING -> tables.update(elsewhere(dayAfter, "#floor"));
      case DELEGATION -> tables.putTask(elsewhere(task, String.valueOf(++tasksPut)));
    }
    messages.getOrDefault(deed, List.of()).forEach(this::send);
  }

  private void query(LocalDate from) {
    var calendar = BareTables.value(dayBefore, BareTables.PK);
    int found = tables.query(calendar, from, from.plusDays(Callers.DAYS + 1));
    if (found != Callers.DAYS) {
      throw new IllegalStateException(
          "Days of the calendar (%d) must be %d.".formatted(found, Callers.DAYS));
    }
  }

  private void send(Left left) {
    queues.sendMessage(message -> {
      message.queueUrl(left.queue()).messageBody(left.body()).delaySeconds(0);
      left.group().ifPresent(message::messageGroupId);
    });
  }

  @Override
  public void close() {
    tables.close();
    queues.close();
  }
}
