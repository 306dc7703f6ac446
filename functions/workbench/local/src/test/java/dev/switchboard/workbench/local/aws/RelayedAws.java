package dev.switchboard.workbench.local.aws;

import dev.switchboard.topology.Environment;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Tables and queues in memory; what functions ask of them goes over relays. Whoever asks for a
/// client has one that goes straight to them.
public record RelayedAws<R extends RelayedAws.Relay>(LocalAws aws, R dynamoDb, R sqs)
    implements Aws {
  /// Stands in front of DynamoDB or SQS, and speaks like it.
  public interface Relay extends AutoCloseable {
    URI url();

    @Override
    void close();
  }

  /// Puts a relay in front of each.
  ///
  /// @param relay makes one in front of such an address
  public static <R extends Relay> RelayedAws<R> of(LocalAws aws, Function<URI, R> relay) {
    return new RelayedAws<>(
        aws, relay.apply(aws.dynamoDb().endpoint()), relay.apply(aws.sqs().endpoint()));
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
