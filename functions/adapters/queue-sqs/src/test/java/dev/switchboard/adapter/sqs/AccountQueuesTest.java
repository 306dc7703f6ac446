package dev.switchboard.adapter.sqs;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The same on the account and in the region of the profile that `-Daws.profile` names, on queues
/// of its own, which are deleted in the end.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccountQueuesTest extends QueuesContract {
  private final String prefix = "switchboard-try-%s-".formatted(UUID.randomUUID());
  private Optional<SqsClient> sqs = Optional.empty();

  @BeforeAll
  void start() {
    assumeTrue(
        Optional.ofNullable(System.getProperty("aws.profile")).isPresent(),
        "Skipped: -Daws.profile names no profile.");
    sqs = Optional.of(Sqs.client(Optional.empty()));
  }

  @AfterAll
  void stop() {
    sqs.ifPresent(client -> {
      client
          .listQueues(request -> request.queueNamePrefix(prefix))
          .queueUrls()
          .forEach(url -> client.deleteQueue(request -> request.queueUrl(url)));
      client.close();
    });
  }

  @Override
  protected SqsClient sqs() {
    return sqs.orElseThrow();
  }

  @Override
  protected String prefix() {
    return prefix;
  }
}
