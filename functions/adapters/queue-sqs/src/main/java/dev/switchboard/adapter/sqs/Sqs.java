package dev.switchboard.adapter.sqs;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Makes clients of SQS.
public final class Sqs {
  static final Duration WHOLE = Duration.ofSeconds(3);
  private static final int ATTEMPTS = 2;

  private Sqs() {}

  /// A client of AWS in the function's own region, or of a server that speaks like it, where
  /// `endpoint` names one. A call ends within 3 seconds, so that a queue that hangs never keeps a
  /// caller waiting.
  public static SqsClient client(Optional<URI> endpoint) {
    return client(endpoint, WHOLE);
  }

  /// The same, waiting so long for a call.
  static SqsClient client(Optional<URI> endpoint, Duration whole) {
    var builder =
        SqsClient.builder()
            .httpClientBuilder(Apache5HttpClient.builder())
            .overrideConfiguration(config ->
                config.apiCallTimeout(whole).apiCallAttemptTimeout(whole.dividedBy(ATTEMPTS)));
    endpoint.ifPresent(uri ->
        builder
            .endpointOverride(uri)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"))));
    return builder.build();
  }
}
