package dev.switchboard.adapter.sqs;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.services.sqs.SqsClient;

/// ElasticMQ in memory, and the product's client of it.
record ElasticMq(SQSRestServer server, SqsClient client) implements AutoCloseable {
  /// Its first answer takes seconds on a busy machine, for which the product's client does not
  /// wait.
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  static ElasticMq start() {
    var server = SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
    var port = server.waitUntilStarted().localAddress().getPort();
    var client = Sqs.client(Optional.of(URI.create("http://127.0.0.1:%d".formatted(port))));
    client.listQueues(list ->
        list.overrideConfiguration(
            wait -> wait.apiCallTimeout(PATIENCE).apiCallAttemptTimeout(PATIENCE)));
    return new ElasticMq(server, client);
  }

  @Override
  public void close() {
    client.close();
    server.stopAndWait();
  }
}
