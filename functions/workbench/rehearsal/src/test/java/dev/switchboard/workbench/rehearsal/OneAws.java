package dev.switchboard.workbench.rehearsal;

import dev.switchboard.topology.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// One stand-in for AWS, for all tests that ask it themselves; it ends with the JVM.
final class OneAws {
  private static final Aws IT = start();
  private static final DynamoDbClient TABLES = IT.tables().client();
  private static final SqsClient QUEUES = IT.queues().client();

  private OneAws() {}

  static Aws get() {
    return IT;
  }

  static DynamoDbClient tables() {
    return TABLES;
  }

  static SqsClient queues() {
    return QUEUES;
  }

  /// Makes the template's table once more, under another name.
  static void create(Table table, String name) {
    var made = TemplateTables.named(Assembly.prod(), Assembly.PREFIX + table.name());
    new TemplateTables(TABLES).make(made, name);
  }

  private static Aws start() {
    try {
      return Aws.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
