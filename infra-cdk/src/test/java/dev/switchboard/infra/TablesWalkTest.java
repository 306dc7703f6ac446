package dev.switchboard.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.switchboard.topology.Table;
import dev.switchboard.topology.Table.Index;
import dev.switchboard.topology.Table.Key;
import dev.switchboard.topology.Table.Type;
import dev.switchboard.topology.Tables;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Reads the tables back from the templates: all that the topology states, as it states it, and no
/// others.
@ParameterizedClass
@EnumSource(Tier.class)
final class TablesWalkTest {
  private final Synthesized made;

  TablesWalkTest(Tier tier) {
    this.made = Synthesized.of(tier);
  }

  @Test
  void the_tables_are_the_topologys() {
    assertThat(made.all("AWS::DynamoDB::GlobalTable").map(this::table))
        .containsExactlyInAnyOrderElementsOf(Tables.ALL);
  }

  private Table table(Resource made) {
    var types = new HashMap<String, Type>();
    made.property("AttributeDefinitions")
        .forEach(each ->
            types.put(
                each.path("AttributeName").asText(),
                Map.of("S", Type.TEXT, "N", Type.NUMBER).get(each.path("AttributeType").asText())));
    var keys = made.property("KeySchema");
    var indexes =
        made.property("GlobalSecondaryIndexes")
            .valueStream()
            .map(each -> index(each, types))
            .toList();
    var expiry = made.property("TimeToLiveSpecification").path("AttributeName");
    return new Table(
        this.made.unprefixed(made.text("TableName")),
        key(keys, "HASH", types),
        key(keys, "RANGE", types),
        indexes,
        expiry.isMissingNode() ? Optional.empty() : Optional.of(expiry.asText()));
  }

  private static Index index(JsonNode index, Map<String, Type> types) {
    var keys = index.path("KeySchema");
    var projection = index.path("Projection").path("ProjectionType").asText();
    assertThat(projection).isIn("ALL", "KEYS_ONLY");
    return new Index(
        index.path("IndexName").asText(),
        key(keys, "HASH", types),
        key(keys, "RANGE", types),
        projection.equals("ALL"));
  }

  private static Key key(JsonNode keys, String kind, Map<String, Type> types) {
    return keys.valueStream()
        .filter(key -> key.path("KeyType").asText().equals(kind))
        .map(key -> key.path("AttributeName").asText())
        .map(name -> new Key(name, Objects.requireNonNull(types.get(name))))
        .findFirst()
        .orElseThrow();
  }
}
