package dev.switchboard.workbench.rehearsal;

import dev.switchboard.adapter.dynamodb.LinkStoreContracts;
import dev.switchboard.topology.Table;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What is promised of linked calendars is kept on the tables that the template makes.
final class LinkStoreOnTemplateTest extends LinkStoreContracts {
  @Override
  protected DynamoDbClient client() {
    return OneAws.tables();
  }

  @Override
  protected void create(Table table, String name) {
    OneAws.create(table, name);
  }
}
