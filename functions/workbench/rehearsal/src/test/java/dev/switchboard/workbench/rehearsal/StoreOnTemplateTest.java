package dev.switchboard.workbench.rehearsal;

import dev.switchboard.adapter.dynamodb.StoreContracts;
import dev.switchboard.topology.Table;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What the store promises, it keeps on the tables that the template makes.
final class StoreOnTemplateTest extends StoreContracts {
  @Override
  protected DynamoDbClient client() {
    return OneAws.tables();
  }

  @Override
  protected void create(Table table, String name) {
    OneAws.create(table, name);
  }
}
