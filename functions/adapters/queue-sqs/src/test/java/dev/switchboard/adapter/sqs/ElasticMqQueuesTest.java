package dev.switchboard.adapter.sqs;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.sqs.SqsClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ElasticMqQueuesTest extends QueuesContract {
  private ElasticMq elasticMq;

  @BeforeAll
  void start() {
    elasticMq = ElasticMq.start();
  }

  @AfterAll
  void stop() {
    elasticMq.close();
  }

  @Override
  protected SqsClient sqs() {
    return elasticMq.client();
  }
}
