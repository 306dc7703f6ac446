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
  private static final Duration CALL = Duration.ofSeconds(4);
  private static final Duration ATTEMPT = Duration.ofMillis(1_500);

  private Sqs() {}

  /// A client of AWS in the function's own region, or of a server that speaks like it, where
  /// `endpoint` names one. A call ends within 4 seconds, so that a queue that hangs never keeps a
  /// caller waiting.
  public static SqsClient client(Optional<URI> endpoint) {
    var builder =
        SqsClient.builder()
            .httpClientBuilder(Apache5HttpClient.builder())
            .overrideConfiguration(
                config -> config.apiCallTimeout(CALL).apiCallAttemptTimeout(ATTEMPT));
    endpoint.ifPresent(uri ->
        builder
            .endpointOverride(uri)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"))));
    return builder.build();
  }
}
