package dev.switchboard.workbench.local.aws;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The tables and queues of the topology that a stack works on: in this process, or elsewhere.
public interface Aws extends AutoCloseable {
  /// Put before the names of tables and queues.
  String prefix();

  /// The environment variables by which functions find them.
  Map<String, String> variables();

  /// A client for whoever closes it.
  DynamoDbClient dynamoDbClient();

  /// A client for whoever closes it, which waits for messages.
  SqsClient sqsClient();

  @Override
  void close();
}
