package dev.switchboard.adapter.dynamodb;

import static dev.switchboard.adapter.dynamodb.Condition.attributes;
import static dev.switchboard.adapter.dynamodb.Condition.names;

import dev.switchboard.adapter.dynamodb.Items.Key;
import dev.switchboard.topology.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// One table, item by item. Reads see every write that was acknowledged before, and nothing that
/// has expired. Whatever DynamoDB throws leaves as a `Fault`.
final class StoredTable {
  private final DynamoDbClient client;
  private final String name;
  private final Expiry expiry;

  StoredTable(DynamoDbClient client, String prefix, Table table, Expiry expiry) {
    this.client = client;
    this.name = prefix + table.name();
    this.expiry = expiry;
  }

  String name() {
    return name;
  }

  Many many() {
    return new Many(client, this, expiry);
  }

  Transaction transaction() {
    return new Transaction(client, this);
  }

  Optional<Fields> get(Key key) {
    var answer =
        ask(
            "read from",
            () ->
                client.getItem(
                    get -> get.tableName(name).key(attributesOf(key)).consistentRead(true)));
    return answer.hasItem() ? Optional.of(fields(answer.item())).filter(expiry::lives) : none();
  }

  Written put(Key key, Fields item, Condition condition) {
    return write(() -> {
      client.putItem(put -> {
        put.tableName(name).item(attributesOf(key, item));
        if (!condition.equals(Condition.NONE)) {
          put.conditionExpression(condition.text())
              .expressionAttributeNames(names(condition.text()))
              .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
        }
        if (!condition.values().isEmpty()) {
          put.expressionAttributeValues(attributes(condition.values()));
        }
      });
      return new Written.Done(item);
    });
  }

  Written update(Key key, Change change) {
    return write(() -> {
      client.updateItem(request(key, change).build());
      return new Written.Done(new Fields());
    });
  }

  /// The same, and asks for the item as it is then.
  Written updateAndGet(Key key, Change change) {
    return write(() -> {
      var request = request(key, change).returnValues(ReturnValue.ALL_NEW);
      return new Written.Done(fields(client.updateItem(request.build()).attributes()));
    });
  }

  void delete(Key key) {
    ask("delete from", () -> client.deleteItem(it -> it.tableName(name).key(attributesOf(key))));
  }

  <T> T ask(String what, Supplier<T> request) {
    try {
      return request.get();
    } catch (SdkException e) {
      throw Faults.of(e, "%s table %s".formatted(what, name));
    }
  }

  private Written write(Supplier<Written> request) {
    return ask(
        "write to",
        () -> {
          try {
            return request.get();
          } catch (ConditionalCheckFailedException e) {
            return new Written.Refused(e.hasItem() ? Optional.of(fields(e.item())) : none());
          }
        });
  }

  private UpdateItemRequest.Builder request(Key key, Change change) {
    var request =
        UpdateItemRequest.builder()
            .tableName(name)
            .key(attributesOf(key))
            .updateExpression(change.expression())
            .expressionAttributeNames(change.names())
            .expressionAttributeValues(attributes(change.values()));
    return change.condition().equals(Condition.NONE)
        ? request
        : request
            .conditionExpression(change.condition().text())
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
  }

  static Map<String, AttributeValue> attributesOf(Key key) {
    return Map.of(
        Items.PK, AttributeValue.fromS(key.pk()), Items.SK, AttributeValue.fromS(key.sk()));
  }

  static Map<String, AttributeValue> attributesOf(Key key, Fields item) {
    var attributes = new HashMap<>(PlainValues.attributes(item.values()));
    attributes.putAll(attributesOf(key));
    return attributes;
  }

  static Fields fields(Map<String, AttributeValue> item) {
    return new Fields(PlainValues.values(item));
  }

  private static Optional<Fields> none() {
    return Optional.empty();
  }
}
