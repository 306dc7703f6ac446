package dev.switchboard.workbench.local.elsewhere;

import static java.util.stream.Collectors.joining;

import dev.switchboard.topology.Environment;
import dev.switchboard.topology.Queue;
import dev.switchboard.topology.Queues;
import dev.switchboard.topology.Tables;
import dev.switchboard.workbench.local.aws.Account;
import dev.switchboard.workbench.local.aws.Aws;
import dev.switchboard.workbench.local.aws.MakeTables;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/// Tables and queues that are made for one run, under a prefix of its own, and deleted after it.
///
/// @param endpoint of a LocalStack; empty goes to the account that the SDK finds credentials for
record MadeAws(Optional<URI> endpoint, String prefix) implements Aws {
  private static final Duration SOCKET_TIME_OUT = Duration.ofSeconds(30);
  private static final int CONNECTIONS = 100;

  static MadeAws make(Optional<URI> endpoint) {
    var aws = new MadeAws(endpoint, "switchboard-try-%s-".formatted(UUID.randomUUID()));
    try {
      aws.fill();
      return aws;
    } catch (RuntimeException failed) {
      aws.close();
      throw failed;
    }
  }

  private void fill() {
    try (var dynamoDb = dynamoDbClient();
        var sqs = sqsClient()) {
      new MakeTables(dynamoDb, prefix).make(Tables.ALL);
      Queues.ALL.forEach(queue -> make(sqs, queue));
    }
  }

  private void make(SqsClient sqs, Queue queue) {
    var parked =
        sqs.createQueue(request -> request.queueName(prefix + queue.deadLetters())).queueUrl();
    var arn =
        sqs.getQueueAttributes(
                request -> request.queueUrl(parked).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN);
    sqs.createQueue(request ->
        request
            .queueName(prefix + queue.name())
            .attributes(
                Map.of(
                    QueueAttributeName.VISIBILITY_TIMEOUT,
                    String.valueOf(queue.visibility().toSeconds()),
                    QueueAttributeName.REDRIVE_POLICY,
                    "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
                        .formatted(arn, queue.mostReceives()))));
  }

  @Override
  public Map<String, String> variables() {
    return endpoint
        .map(URI::toString)
        .map(uri -> Map.of(Environment.DYNAMODB_ENDPOINT, uri, Environment.SQS_ENDPOINT, uri))
        .orElse(Map.of());
  }

  @Override
  public DynamoDbClient dynamoDbClient() {
    return at(DynamoDbClient.builder()).httpClientBuilder(Apache5HttpClient.builder()).build();
  }

  @Override
  public SqsClient sqsClient() {
    return at(SqsClient.builder())
        .httpClientBuilder(
            Apache5HttpClient.builder().socketTimeout(SOCKET_TIME_OUT).maxConnections(CONNECTIONS))
        .build();
  }

  private <B extends AwsClientBuilder<B, ?>> B at(B builder) {
    endpoint.ifPresent(uri ->
        builder
            .endpointOverride(uri)
            .region(Account.REGION)
            .credentialsProvider(Account.CREDENTIALS));
    return builder;
  }

  /// Deletes all that was made, and whatever is there of it where making it failed half-way.
  @Override
  public void close() {
    try (var dynamoDb = dynamoDbClient();
        var sqs = sqsClient()) {
      dynamoDb.listTablesPaginator().tableNames().stream()
          .filter(name -> name.startsWith(prefix))
          .forEach(name -> dynamoDb.deleteTable(request -> request.tableName(name)));
      Queues.ALL.stream()
          .flatMap(queue -> Stream.of(queue.name(), queue.deadLetters()))
          .forEach(name -> delete(sqs, prefix + name));
    }
  }

  private static void delete(SqsClient sqs, String name) {
    try {
      var url = sqs.getQueueUrl(request -> request.queueName(name)).queueUrl();
      sqs.deleteQueue(request -> request.queueUrl(url));
    } catch (QueueDoesNotExistException gone) {
      // Made by nobody, or deleted already: that is what is wanted.
    }
  }

  /// What of this run is still there.
  String left() {
    try (var dynamoDb = dynamoDbClient();
        var sqs = sqsClient()) {
      return Stream.concat(
              dynamoDb.listTablesPaginator().tableNames().stream()
                  .filter(name -> name.startsWith(prefix)),
              sqs.listQueues(request -> request.queueNamePrefix(prefix)).queueUrls().stream())
          .collect(joining(" "));
    }
  }
}
