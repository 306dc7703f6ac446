package dev.switchboard.adapter.notify;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/// By which address e-mails go out, through Amazon SES.
///
/// @param from an address that SES knows, with a name where it has one
public record Mailbox(SesV2Client ses, String from) {
  private static final Duration WHOLE = Duration.ofSeconds(10);

  /// The one that the settings name: `switchboard.mail.from` and, where SES is not AWS in the
  /// function's own region, `switchboard.mail.endpoint`. Empty where no address is set.
  public static Optional<Mailbox> configured(Function<String, Optional<String>> setting) {
    var endpoint = setting.apply("switchboard.mail.endpoint").map(URI::create);
    return setting
        .apply("switchboard.mail.from")
        .map(from -> new Mailbox(client(endpoint, WHOLE), from));
  }

  /// Tries nothing twice: when to try again, the notice knows.
  static SesV2Client client(Optional<URI> endpoint, Duration whole) {
    var builder =
        SesV2Client.builder()
            .httpClientBuilder(Apache5HttpClient.builder())
            .overrideConfiguration(config ->
                config.apiCallTimeout(whole).retryStrategy(DefaultRetryStrategy.doNotRetry()));
    endpoint.ifPresent(uri ->
        builder
            .endpointOverride(uri)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"))));
    return builder.build();
  }
}
