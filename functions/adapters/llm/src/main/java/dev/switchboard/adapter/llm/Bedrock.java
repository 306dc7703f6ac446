package dev.switchboard.adapter.llm;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.reasoning.LanguageModel;
import dev.switchboard.topology.Environment;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.token.credentials.SdkToken;
import software.amazon.awssdk.auth.token.credentials.StaticTokenProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClientBuilder;
import software.amazon.awssdk.services.bedrockruntime.auth.scheme.BedrockRuntimeAuthSchemeProvider;

/// Models of Amazon Bedrock, through its Converse API, in the function's own region.
///
/// @see <a
///   href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html">Converse</a>
final class Bedrock {
  /// Longer than anybody waits; each prompt has its own patience.
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private static final Duration CONNECT = Duration.ofSeconds(5);

  private Bedrock() {}

  /// Signs with the function's role, or presents a Bedrock API key where one is given.
  static LanguageModel model(
      String name, Optional<String> key, Optional<String> url, Remedy remedy) {
    var client =
        BedrockRuntimeClient.builder()
            .httpClientBuilder(
                Apache5HttpClient.builder().connectionTimeout(CONNECT).socketTimeout(LONGEST))
            .overrideConfiguration(config -> config.retryStrategy(AwsRetryStrategy.doNotRetry()));
    url.map(URI::create).ifPresent(client::endpointOverride);
    try {
      key.ifPresentOrElse(token -> present(token, client), () -> sign(client));
      return new BedrockModel(client.build(), new Trouble("bedrock", name, remedy));
    } catch (SdkClientException e) {
      throw new Fault.Lasting(
          "Bedrock cannot be asked: set AWS_REGION, and either %s or credentials of AWS."
              .formatted(Environment.MODEL_KEY),
          e);
    }
  }

  private static void present(String key, BedrockRuntimeClientBuilder client) {
    client.tokenProvider(StaticTokenProvider.create(token(key)));
    client.authSchemeProvider(
        BedrockRuntimeAuthSchemeProvider.defaultProvider(List.of("httpBearerAuth")));
  }

  /// Looks for the credentials now, because when they are missing no second try will find them.
  private static void sign(BedrockRuntimeClientBuilder client) {
    var credentials = DefaultCredentialsProvider.builder().build();
    credentials.resolveCredentials();
    client.credentialsProvider(credentials);
  }

  private static SdkToken token(String key) {
    return () -> key;
  }
}
