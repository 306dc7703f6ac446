package dev.switchboard.adapter.sqs;

import java.net.URI;
import java.util.Optional;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.sqs.SqsClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ElasticMqQueuesTest extends QueuesContract {
  private SQSRestServer server;
  private SqsClient sqs;

  @BeforeAll
  void start() {
    server = SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
    var port = server.waitUntilStarted().localAddress().getPort();
    sqs = Sqs.client(Optional.of(URI.create("http://127.0.0.1:%d".formatted(port))));
  }

  @AfterAll
  void stop() {
    sqs.close();
    server.stopAndWait();
  }

  @Override
  protected SqsClient sqs() {
    return sqs;
  }
}
