package dev.switchboard.adapter.secrets;

import dev.switchboard.domain.fault.Fault;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KmsInternalException;

/// Makes clients of KMS that give up after 3 seconds, and says who has to act where they fail.
///
/// @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html">Errors of
///   KMS</a>
final class Kms {
  private static final Duration WHOLE = Duration.ofSeconds(3);
  private static final Duration ATTEMPT = Duration.ofSeconds(1);
  private static final int SERVER_ERRORS = 500;

  private Kms() {}

  /// A client of AWS, in the region and with the credentials of its environment; or of what answers
  /// at the endpoint, which gets dummy ones.
  static KmsClient client(Optional<URI> endpoint) {
    var builder =
        KmsClient.builder()
            .httpClientBuilder(
                Apache5HttpClient.builder().connectionTimeout(ATTEMPT).socketTimeout(ATTEMPT))
            .overrideConfiguration(
                patience -> patience.apiCallTimeout(WHOLE).apiCallAttemptTimeout(ATTEMPT));
    endpoint.ifPresent(uri ->
        builder
            .endpointOverride(uri)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"))));
    return builder.build();
  }

  static Fault fault(SdkException e, String asked) {
    var message = "KMS did not %s (%s).".formatted(asked, code(e));
    return passes(e) ? new Fault.Passing(message, e) : new Fault.Lasting(message, e);
  }

  private static boolean passes(SdkException e) {
    return switch (e) {
      case ApiCallTimeoutException _, ApiCallAttemptTimeoutException _, AbortedException _ -> true;
      case KmsInternalException _ -> true;
      case AwsServiceException service ->
          service.isThrottlingException() || service.statusCode() >= SERVER_ERRORS;
      default ->
          Stream.<Throwable>iterate(e, each -> each != null, Throwable::getCause)
              .anyMatch(IOException.class::isInstance);
    };
  }

  private static String code(SdkException e) {
    return e instanceof AwsServiceException service && service.awsErrorDetails() != null
        ? service.awsErrorDetails().errorCode()
        : e.getClass().getSimpleName();
  }
}
