package dev.switchboard.adapter.ssm;

import dev.switchboard.domain.fault.Fault;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
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
import software.amazon.awssdk.services.ssm.SsmClient;

/// Reads parameters of AWS Systems Manager by name, decrypted; it gives up after 3 seconds. Its
/// client is made when it is first asked.
///
/// @see <a
///   href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html">GetParameter</a>
final class Parameters implements Function<String, String> {
  private static final Duration WHOLE = Duration.ofSeconds(3);
  private static final Duration ATTEMPT = Duration.ofSeconds(1);
  private static final int SERVER_ERRORS = 500;

  private final Optional<URI> endpoint;
  private Optional<SsmClient> made = Optional.empty();

  Parameters(Optional<URI> endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public String apply(String name) {
    try {
      return client().getParameter(ask -> ask.name(name).withDecryption(true)).parameter().value();
    } catch (SdkException e) {
      throw fault(e, name);
    }
  }

  private synchronized SsmClient client() {
    var client = made.orElseGet(() -> client(endpoint));
    made = Optional.of(client);
    return client;
  }

  /// A client of AWS, in the region and with the credentials of its environment; or of what answers
  /// at the endpoint, which gets dummy ones.
  private static SsmClient client(Optional<URI> endpoint) {
    var builder =
        SsmClient.builder()
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

  private static Fault fault(SdkException e, String name) {
    var message = "Systems Manager did not tell parameter %s (%s).".formatted(name, code(e));
    return passes(e)
        ? new Fault.Passing(message, e)
        : new Fault.Lasting(
            message + " Maybe it was not put there yet, or the function's role may not read it.",
            e);
  }

  private static boolean passes(SdkException e) {
    return switch (e) {
      case ApiCallTimeoutException _, ApiCallAttemptTimeoutException _, AbortedException _ -> true;
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
