package dev.switchboard.workbench.local.tapped;

import dev.switchboard.topology.Environment;
import dev.switchboard.workbench.local.aws.Aws;
import dev.switchboard.workbench.local.aws.LocalAws;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Tables and queues in memory; what functions ask of them is tapped.
final class TappedAws implements Aws {
  private final LocalAws aws = LocalAws.start(Optional.empty());
  private final Tap dynamoDb = new Tap(aws.dynamoDb().endpoint());
  private final Tap sqs = new Tap(aws.sqs().endpoint());

  TappedAws() throws IOException {}

  Tap dynamoDb() {
    return dynamoDb;
  }

  Tap sqs() {
    return sqs;
  }

  @Override
  public String prefix() {
    return aws.prefix();
  }

  @Override
  public Map<String, String> variables() {
    return Map.of(
        Environment.DYNAMODB_ENDPOINT, dynamoDb.url().toString(),
        Environment.SQS_ENDPOINT, sqs.url().toString());
  }

  @Override
  public DynamoDbClient dynamoDbClient() {
    return aws.dynamoDbClient();
  }

  @Override
  public SqsClient sqsClient() {
    return aws.sqsClient();
  }

  @Override
  public void close() {
    dynamoDb.close();
    sqs.close();
    aws.close();
  }
}
