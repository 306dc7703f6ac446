package dev.switchboard.adapter.dynamodb;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A LocalStack: the running one whose endpoint `-Dlocalstack.endpoint` names, else one in a
/// container, which ends with the tests.
final class LocalStack {
  private static final Optional<URI> NAMED =
      Optional.ofNullable(System.getProperty("localstack.endpoint")).map(URI::create);
  private static final DockerImageName IMAGE = DockerImageName.parse("localstack/localstack:4.9");

  private LocalStack() {}

  static void orSkip() {
    assumeTrue(
        NAMED.isPresent() || DockerClientFactory.instance().isDockerAvailable(),
        "Skipped: LocalStack needs Docker, or the endpoint of a running one, as"
            + " -Dlocalstack.endpoint=http://localhost:4566.");
  }

  static DynamoDbClient client() {
    return Running.CLIENT;
  }

  /// Started when it is first asked for, and not where the tests are skipped.
  private static final class Running {
    private static final DynamoDbClient CLIENT =
        TestTables.patient(NAMED.orElseGet(Running::container));

    private static URI container() {
      var container = new LocalStackContainer(IMAGE).withServices("dynamodb");
      container.start();
      return container.getEndpoint();
    }
  }
}
