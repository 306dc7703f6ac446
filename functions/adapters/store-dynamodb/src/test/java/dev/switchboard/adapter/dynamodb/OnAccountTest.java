package dev.switchboard.adapter.dynamodb;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.switchboard.topology.Table;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// On the account and in the region of the profile that `-Daws.profile` names. Each test has tables
/// of its own, under a name that begins with an id of its own; all are deleted in the end.
final class OnAccountTest extends StoreContracts {
  private static final Duration MAKING = Duration.ofMinutes(5);
  private static final List<String> MADE = new CopyOnWriteArrayList<>();

  private static Optional<DynamoDbClient> account = Optional.empty();

  @BeforeAll
  static void needs_an_account() {
    assumeTrue(
        Optional.ofNullable(System.getProperty("aws.profile")).isPresent(),
        "Skipped: -Daws.profile names no profile.");
    account =
        Optional.of(
            DynamoDbClient.builder()
                .httpClientBuilder(Apache5HttpClient.builder().maxConnections(64))
                .build());
  }

  @AfterAll
  static void delete() {
    account.ifPresent(client -> {
      MADE.forEach(name -> client.deleteTable(request -> request.tableName(name)));
      client.close();
    });
  }

  @Override
  protected DynamoDbClient client() {
    return account.orElseThrow();
  }

  @Override
  protected void create(Table table, String name) {
    super.create(table, name);
    MADE.add(name);
    client()
        .waiter()
        .waitUntilTableExists(
            request -> request.tableName(name), wait -> wait.waitTimeout(MAKING).maxAttempts(100));
  }
}
