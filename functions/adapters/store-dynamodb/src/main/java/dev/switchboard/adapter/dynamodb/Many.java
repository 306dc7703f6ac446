package dev.switchboard.adapter.dynamodb;

import static dev.switchboard.adapter.dynamodb.Condition.attributes;
import static dev.switchboard.adapter.dynamodb.Condition.names;

import dev.switchboard.adapter.dynamodb.Items.Key;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.topology.Table.Index;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Reads several items of a table by one request, or by a few where DynamoDB gives them in pages.
final class Many {
  private static final int MOST_BATCHES = 5;

  private final DynamoDbClient client;
  private final StoredTable table;
  private final Expiry expiry;

  Many(DynamoDbClient client, StoredTable table, Expiry expiry) {
    this.client = client;
    this.table = table;
    this.expiry = expiry;
  }

  /// Those of the keys that are there; at most 100 keys, each once.
  Map<Key, Fields> get(List<Key> keys) {
    var found = new HashMap<Key, Fields>();
    var wanted = keys.stream().map(StoredTable::attributesOf).toList();
    for (int batch = 0; batch < MOST_BATCHES && !wanted.isEmpty(); batch++) {
      var asked = Map.of(table.name(), batch(wanted));
      var answer =
          table.ask("read from", () -> client.batchGetItem(get -> get.requestItems(asked)));
      answer.responses().getOrDefault(table.name(), List.of()).stream()
          .map(StoredTable::fields)
          .forEach(item -> found.put(new Key(item.text(Items.PK), item.text(Items.SK)), item));
      var left = answer.unprocessedKeys().get(table.name());
      wanted = left == null ? List.of() : left.keys();
    }
    if (!wanted.isEmpty()) {
      throw new Fault.Passing(
          "DynamoDB did not read all keys from table %s.".formatted(table.name()));
    }
    return found;
  }

  private static KeysAndAttributes batch(List<Map<String, AttributeValue>> keys) {
    return KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
  }

  List<Fields> query(Search search) {
    var found = new ArrayList<Fields>();
    Map<String, AttributeValue> from = Map.of();
    do {
      var page = page(search, found.size(), from);
      found.addAll(page.items().stream().map(StoredTable::fields).toList());
      from = page.lastEvaluatedKey();
    } while (!from.isEmpty() && found.size() < search.most());
    return found;
  }

  private QueryResponse page(Search search, int found, Map<String, AttributeValue> from) {
    var filter = search.whole() ? Optional.of(Expiry.LIVES) : Optional.<String>empty();
    var values = new HashMap<String, Object>(search.keys().values());
    filter.ifPresent(_ -> values.put("today", expiry.now()));
    var request =
        QueryRequest.builder()
            .tableName(table.name())
            .indexName(search.index().map(Index::name).orElse(null))
            .keyConditionExpression(search.keys().text())
            .filterExpression(filter.orElse(null))
            .expressionAttributeNames(names(search.keys().text() + " " + filter.orElse("")))
            .expressionAttributeValues(attributes(values))
            .scanIndexForward(!search.descending())
            .consistentRead(search.index().isEmpty());
    if (search.most() < Integer.MAX_VALUE) {
      request.limit(search.most() - found);
    }
    if (!from.isEmpty()) {
      request.exclusiveStartKey(from);
    }
    return table.ask("query", () -> client.query(request.build()));
  }
}
