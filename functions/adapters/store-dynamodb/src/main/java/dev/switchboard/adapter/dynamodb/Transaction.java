package dev.switchboard.adapter.dynamodb;

import static dev.switchboard.adapter.dynamodb.Condition.attributes;
import static dev.switchboard.adapter.dynamodb.Condition.names;

import dev.switchboard.adapter.dynamodb.Items.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Several writes to one table, of which all happen or none. At most 100, of at most 4 MB together,
/// each of another item. A repeat after a lost answer does not write twice: the client sends the
/// same token with each attempt.
///
/// @see <a
///   href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">
///   TransactWriteItems</a>
final class Transaction {
  private final DynamoDbClient client;
  private final StoredTable table;
  private final List<TransactWriteItem> writes = new ArrayList<>();

  Transaction(DynamoDbClient client, StoredTable table) {
    this.client = client;
    this.table = table;
  }

  Transaction put(Key key, Fields item, Condition condition) {
    var put = Put.builder().tableName(table.name()).item(StoredTable.attributesOf(key, item));
    if (!condition.equals(Condition.NONE)) {
      put.conditionExpression(condition.text()).expressionAttributeNames(names(condition.text()));
    }
    if (!condition.values().isEmpty()) {
      put.expressionAttributeValues(attributes(condition.values()));
    }
    writes.add(TransactWriteItem.builder().put(put.build()).build());
    return this;
  }

  Transaction update(Key key, Change change) {
    var update =
        Update.builder()
            .tableName(table.name())
            .key(StoredTable.attributesOf(key))
            .updateExpression(change.expression())
            .expressionAttributeNames(change.names())
            .expressionAttributeValues(attributes(change.values()));
    if (!change.condition().equals(Condition.NONE)) {
      update
          .conditionExpression(change.condition().text())
          .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    }
    writes.add(TransactWriteItem.builder().update(update.build()).build());
    return this;
  }

  /// Writes nothing, and lets the others be written only where this holds.
  Transaction check(Key key, Condition condition) {
    var check =
        ConditionCheck.builder()
            .tableName(table.name())
            .key(StoredTable.attributesOf(key))
            .conditionExpression(condition.text())
            .expressionAttributeNames(names(condition.text()));
    if (!condition.values().isEmpty()) {
      check.expressionAttributeValues(attributes(condition.values()));
    }
    writes.add(TransactWriteItem.builder().conditionCheck(check.build()).build());
    return this;
  }

  Transaction delete(Key key) {
    writes.add(
        TransactWriteItem.builder()
            .delete(it -> it.tableName(table.name()).key(StoredTable.attributesOf(key)))
            .build());
    return this;
  }

  /// Deletes only where it is still so.
  Transaction delete(Key key, Condition condition) {
    var delete =
        Delete.builder()
            .tableName(table.name())
            .key(StoredTable.attributesOf(key))
            .conditionExpression(condition.text())
            .expressionAttributeNames(names(condition.text()));
    if (!condition.values().isEmpty()) {
      delete.expressionAttributeValues(attributes(condition.values()));
    }
    writes.add(TransactWriteItem.builder().delete(delete.build()).build());
    return this;
  }

  /// Which of the writes, counting from 0, was the first whose condition did not hold; empty where
  /// all are written.
  OptionalInt write() {
    return switch (attempt()) {
      case Transacted.Done _ -> OptionalInt.empty();
      case Transacted.Refused refused -> OptionalInt.of(refused.number());
      case Transacted.Raced raced -> throw raced.fault();
    };
  }

  /// The same, and tells a lost race from other faults.
  Transacted attempt() {
    return table.ask(
        "write to",
        () -> {
          try {
            client.transactWriteItems(all -> all.transactItems(writes));
            return new Transacted.Done();
          } catch (TransactionCanceledException e) {
            return refused(e).or(() -> raced(e)).orElseThrow(() -> e);
          }
        });
  }

  private Optional<Transacted> raced(TransactionCanceledException e) {
    return Faults.isLostRace(e)
        ? Optional.of(new Transacted.Raced(Faults.of(e, "write to table " + table.name())))
        : Optional.empty();
  }

  private static Optional<Transacted> refused(TransactionCanceledException e) {
    var reasons = e.cancellationReasons();
    return IntStream.range(0, reasons.size())
        .filter(number -> Faults.CONDITION_FAILED.equals(reasons.get(number).code()))
        .boxed()
        .findFirst()
        .map(number -> new Transacted.Refused(number, stored(reasons.get(number))));
  }

  private static Optional<Fields> stored(CancellationReason reason) {
    return reason.hasItem() ? Optional.of(StoredTable.fields(reason.item())) : Optional.empty();
  }
}
