package dev.switchboard.infra;

import dev.switchboard.topology.Table;
import dev.switchboard.topology.Table.Index;
import dev.switchboard.topology.Table.Key;
import dev.switchboard.topology.Tables;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.Billing;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexPropsV2;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.TableV2;
import software.constructs.Construct;

/// The tables, and the key under which secrets in them are sealed. Each table can be restored to
/// any second of the last 35 days.
///
/// @see <a
///   href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html">Point-in-time
///   recovery</a>
final class DataStack extends Stack {
  DataStack(Construct scope, Tier tier) {
    super(scope, "data", tier.stack("data", "Switchboard's tables."));
    var names = new Names(this, tier);
    Tables.ALL.forEach(table -> add(table, names, tier));
    addSeals(names, tier);
  }

  /// The key under which secrets in the tables are sealed. It outlives its stack where they do:
  /// without it nothing sealed opens any more.
  private void addSeals(Names names, Tier tier) {
    software.amazon.awscdk.services.kms.Key.Builder.create(this, "seals")
        .description("Seals the secrets in Switchboard's tables.")
        .alias(names.seals())
        .enableKeyRotation(true)
        .removalPolicy(tier.whenRemoved())
        .build();
  }

  private void add(Table table, Names names, Tier tier) {
    var building =
        TableV2.Builder.create(this, table.name())
            .tableName(names.of(table))
            .partitionKey(attribute(table.partition()))
            .sortKey(attribute(table.sort()))
            .globalSecondaryIndexes(table.indexes().stream().map(DataStack::index).toList())
            .billing(Billing.onDemand())
            .pointInTimeRecoverySpecification(
                PointInTimeRecoverySpecification.builder().pointInTimeRecoveryEnabled(true).build())
            .deletionProtection(tier.kept())
            .removalPolicy(tier.whenRemoved());
    table.expiry().ifPresent(building::timeToLiveAttribute);
    building.build();
  }

  private static GlobalSecondaryIndexPropsV2 index(Index index) {
    return GlobalSecondaryIndexPropsV2.builder()
        .indexName(index.name())
        .partitionKey(attribute(index.partition()))
        .sortKey(attribute(index.sort()))
        .projectionType(index.whole() ? ProjectionType.ALL : ProjectionType.KEYS_ONLY)
        .build();
  }

  private static Attribute attribute(Key key) {
    var type =
        switch (key.type()) {
          case TEXT -> AttributeType.STRING;
          case NUMBER -> AttributeType.NUMBER;
        };
    return Attribute.builder().name(key.name()).type(type).build();
  }
}
