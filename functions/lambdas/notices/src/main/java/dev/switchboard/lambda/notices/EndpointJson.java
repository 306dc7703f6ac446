package dev.switchboard.lambda.notices;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.notice.Endpoint;
import dev.switchboard.domain.notice.EndpointSecret;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An endpoint as it is answered.
///
/// @param url of Slack and Discord only the host, because the rest is as good as a password
/// @param types of notices that it wants; all where there are none
/// @param agent whose notices it wants; every agent's where it is absent
/// @param why why it is disabled
/// @param failingSince since when nothing has arrived
/// @param secrets since when each signs and until when, the newest first
/// @param secret only in the answer that made it; it is not shown again
@Serdeable
record EndpointJson(
    String id,
    String kind,
    String url,
    List<String> types,
    @Nullable String agent,
    boolean enabled,
    @Nullable String why,
    @Nullable Instant failingSince,
    List<SecretJson> secrets,
    @Nullable String secret,
    Instant madeAt) {
  /// A secret, but for itself.
  @Serdeable
  record SecretJson(Instant since, @Nullable Instant until) {
    static SecretJson of(EndpointSecret secret) {
      return new SecretJson(secret.since(), secret.until().orElse(null));
    }
  }

  static EndpointJson of(Endpoint endpoint) {
    return of(endpoint, null);
  }

  /// With the newest secret, which was made just now.
  static EndpointJson showing(Endpoint endpoint) {
    return of(
        endpoint, endpoint.secrets().stream().findFirst().map(EndpointSecret::value).orElse(null));
  }

  private static EndpointJson of(Endpoint endpoint, @Nullable String secret) {
    var standing = endpoint.standing();
    return new EndpointJson(
        endpoint.id().value(),
        endpoint.kind().name().toLowerCase(Locale.ROOT),
        url(endpoint),
        endpoint.types().stream().sorted().toList(),
        endpoint.agent().map(AgentId::value).orElse(null),
        standing.enabled(),
        standing.why().orElse(null),
        standing.failingSince().orElse(null),
        endpoint.secrets().stream().map(SecretJson::of).toList(),
        secret,
        endpoint.madeAt());
  }

  private static String url(Endpoint endpoint) {
    return switch (endpoint.kind()) {
      case WEBHOOK -> endpoint.url();
      case SLACK, DISCORD -> "https://%s/…".formatted(URI.create(endpoint.url()).getHost());
    };
  }
}
