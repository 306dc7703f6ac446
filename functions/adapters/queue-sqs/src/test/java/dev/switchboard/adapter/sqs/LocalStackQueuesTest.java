package dev.switchboard.adapter.sqs;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The same on LocalStack: on the one at `-Dlocalstack.endpoint`, else in a container where Docker
/// runs.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LocalStackQueuesTest extends QueuesContract {
  private static final DockerImageName IMAGE = DockerImageName.parse("localstack/localstack:4.9");

  private Optional<LocalStackContainer> container = Optional.empty();
  private Optional<SqsClient> sqs = Optional.empty();

  @BeforeAll
  void start() {
    var endpoint = Optional.ofNullable(System.getProperty("localstack.endpoint")).map(URI::create);
    if (endpoint.isEmpty()) {
      assumeTrue(
          DockerClientFactory.instance().isDockerAvailable(),
          "Skipped: neither -Dlocalstack.endpoint nor Docker is there.");
      var started = new LocalStackContainer(IMAGE).withServices("sqs");
      started.start();
      container = Optional.of(started);
      endpoint = Optional.of(started.getEndpoint());
    }
    sqs = Optional.of(Sqs.client(endpoint));
  }

  @AfterAll
  void stop() {
    sqs.ifPresent(SqsClient::close);
    container.ifPresent(LocalStackContainer::stop);
  }

  @Override
  protected SqsClient sqs() {
    return sqs.orElseThrow();
  }
}
