package dev.switchboard.workbench.local.aws;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Tables and queues whose messages are received over a relay.
public record PolledAws(Aws aws, RelayedAws.Relay polls) implements Aws {
  @Override
  public String prefix() {
    return aws.prefix();
  }

  @Override
  public Map<String, String> variables() {
    return aws.variables();
  }

  @Override
  public DynamoDbClient dynamoDbClient() {
    return aws.dynamoDbClient();
  }

  @Override
  public SqsClient sqsClient() {
    return LocalSqs.client(polls.url());
  }

  @Override
  public void close() {
    polls.close();
    aws.close();
  }
}
