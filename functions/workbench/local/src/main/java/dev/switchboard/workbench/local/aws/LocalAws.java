package dev.switchboard.workbench.local.aws;

import dev.switchboard.topology.Environment;
import dev.switchboard.topology.Queues;
import dev.switchboard.topology.Tables;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The tables and queues of the topology, in this process.
public record LocalAws(LocalDynamoDb dynamoDb, LocalSqs sqs) implements Aws {
  /// Put before the names of tables and queues.
  public static final String PREFIX = "local-";

  /// Starts both at the same time.
  ///
  /// @param home where they keep their files; empty keeps everything in memory
  public static LocalAws start(Optional<Path> home) {
    var dynamoDb =
        begin(
            "dynamodb",
            () -> LocalDynamoDb.start(home.map(at -> at.resolve("dynamodb")), PREFIX, Tables.ALL));
    var sqs =
        begin("sqs", () -> LocalSqs.start(home.map(at -> at.resolve("sqs")), PREFIX, Queues.ALL));
    return new LocalAws(end(dynamoDb), end(sqs));
  }

  private static <T> FutureTask<T> begin(String name, Callable<T> start) {
    var task = new FutureTask<>(start);
    Thread.ofPlatform().daemon().name(name).start(task);
    return task;
  }

  private static <T> T end(FutureTask<T> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    }
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public Map<String, String> variables() {
    return Map.of(
        Environment.DYNAMODB_ENDPOINT, dynamoDb.endpoint().toString(),
        Environment.SQS_ENDPOINT, sqs.endpoint().toString());
  }

  @Override
  public DynamoDbClient dynamoDbClient() {
    return dynamoDb.client();
  }

  @Override
  public SqsClient sqsClient() {
    return sqs.client();
  }

  @Override
  public void close() {
    sqs.close();
    dynamoDb.close();
  }
}
