package dev.switchboard.adapter.dynamodb;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/// Makes clients of DynamoDB that never keep a caller waiting: a request takes at most 3 seconds,
/// or what else is asked for, and an attempt at it a third of that. A request that lost a race
/// against a transaction is tried again, too.
///
/// @see <a
///   href="https://docs.aws.amazon.com/sdk-for-java/latest/developer-guide/best-practices.html">
///   Best practices of the SDK</a>
public final class DynamoDb {
  static final Duration WHOLE = Duration.ofSeconds(3);
  static final int ATTEMPTS = 3;
  static final Duration ATTEMPT = WHOLE.dividedBy(ATTEMPTS);

  private static final Duration SHORTEST_WAIT = Duration.ofMillis(25);
  private static final Duration LONGEST_WAIT = Duration.ofMillis(400);
  private static final int MOST_CONNECTIONS = 64;

  private DynamoDb() {}

  /// A client of AWS, in the region and with the credentials of its environment; or of what answers
  /// at the endpoint, which gets dummy ones.
  public static DynamoDbClient client(Optional<URI> endpoint) {
    return builder(endpoint).build();
  }

  /// The one that the settings name: `switchboard.dynamodb.endpoint`, and how long it waits for a
  /// request, `switchboard.patience.seconds`.
  static DynamoDbClient configured(Function<String, Optional<String>> setting) {
    var patience = setting.apply("switchboard.patience.seconds").map(DynamoDb::seconds);
    var endpoint = setting.apply("switchboard.dynamodb.endpoint").map(URI::create);
    return builder(endpoint, patience.orElse(WHOLE)).build();
  }

  static Duration seconds(String text) {
    return Duration.ofSeconds(Long.parseLong(text));
  }

  /// The same, for whoever has to add to it.
  public static DynamoDbClientBuilder builder(Optional<URI> endpoint) {
    return builder(endpoint, WHOLE);
  }

  private static DynamoDbClientBuilder builder(Optional<URI> endpoint, Duration whole) {
    var attempt = whole.dividedBy(ATTEMPTS);
    var builder =
        DynamoDbClient.builder()
            .httpClientBuilder(
                Apache5HttpClient.builder()
                    .maxConnections(MOST_CONNECTIONS)
                    .connectionTimeout(attempt)
                    .socketTimeout(attempt))
            .overrideConfiguration(patience(whole, attempt));
    endpoint.ifPresent(uri ->
        builder
            .endpointOverride(uri)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"))));
    return builder;
  }

  private static ClientOverrideConfiguration patience(Duration whole, Duration attempt) {
    return ClientOverrideConfiguration.builder()
        .apiCallTimeout(whole)
        .apiCallAttemptTimeout(attempt)
        .retryStrategy(
            AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(ATTEMPTS)
                .backoffStrategy(BackoffStrategy.exponentialDelay(SHORTEST_WAIT, LONGEST_WAIT))
                .retryOnException(Faults::isLostRace)
                .build())
        .build();
  }
}
