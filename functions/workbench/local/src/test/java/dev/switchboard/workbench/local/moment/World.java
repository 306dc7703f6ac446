package dev.switchboard.workbench.local.moment;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.workbench.graph.GraphServer;
import dev.switchboard.workbench.graph.Operation;
import dev.switchboard.workbench.graph.Order;
import dev.switchboard.workbench.graph.Trouble;
import dev.switchboard.workbench.local.aws.LocalAws;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// All that outlives a process.
record World(
    LocalAws aws,
    DynamoDbClient tables,
    SqsClient queues,
    Moments moments,
    Outside outside,
    GraphServer microsoft)
    implements AutoCloseable {
  static World begin() {
    var aws = LocalAws.start(Optional.empty());
    var moments = new Moments();
    var microsoft = GraphServer.start(0, InstantSource.system());
    // What Microsoft tells by itself would come at another moment of each life.
    microsoft.orders().tell(Operation.NOTIFY, Order.always(Trouble.DROPPED));
    return new World(
        aws, aws.dynamoDbClient(), aws.sqsClient(), moments, new Outside(moments), microsoft);
  }

  DynamoDbStore store() {
    return new DynamoDbStore(tables, LocalAws.PREFIX, InstantSource.system(), Duration.ZERO);
  }

  @Override
  public void close() {
    outside.close();
    microsoft.close();
    queues.close();
    tables.close();
    aws.close();
  }
}
