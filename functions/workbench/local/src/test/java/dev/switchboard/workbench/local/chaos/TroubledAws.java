package dev.switchboard.workbench.local.chaos;

import dev.switchboard.topology.Environment;
import dev.switchboard.workbench.local.aws.Aws;
import dev.switchboard.workbench.local.aws.LocalAws;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Tables and queues in memory; what functions ask of them goes over lines that a plan disturbs.
final class TroubledAws implements Aws {
  private final LocalAws aws = LocalAws.start(Optional.empty());
  private final Line dynamoDb;
  private final Line sqs;

  TroubledAws(Line.Plan plan) {
    dynamoDb = new Line(aws.dynamoDb().endpoint(), plan);
    sqs = new Line(aws.sqs().endpoint(), plan);
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
