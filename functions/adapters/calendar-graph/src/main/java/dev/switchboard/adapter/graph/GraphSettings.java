package dev.switchboard.adapter.graph;

import dev.switchboard.domain.fault.Fault;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Where Microsoft is, and who we are there.
///
/// @param clientSecret asked for each time, because it may change
/// @param tenant whose users may sign in: a directory's id, `common`, `organizations` or
///   `consumers`
record GraphSettings(
    Optional<String> clientId,
    Supplier<Optional<String>> clientSecret,
    String tenant,
    String loginUrl,
    String graphUrl) {
  /// Read by name: `switchboard.microsoft.client-id` and `.client-secret`, which application-only
  /// grants do without, `.tenant` (`common`), `.login-url` and `.graph-url`.
  static GraphSettings of(Function<String, Optional<String>> setting) {
    return new GraphSettings(
        setting.apply("switchboard.microsoft.client-id"),
        () -> setting.apply("switchboard.microsoft.client-secret"),
        setting.apply("switchboard.microsoft.tenant").orElse("common"),
        setting
            .apply("switchboard.microsoft.login-url")
            .orElse("https://login.microsoftonline.com"),
        setting
            .apply("switchboard.microsoft.graph-url")
            .orElse("https://graph.microsoft.com/v1.0"));
  }

  String client() {
    return clientId.orElseThrow(() -> missing("client-id"));
  }

  String secret() {
    return clientSecret.get().orElseThrow(() -> missing("client-secret"));
  }

  private static Fault missing(String name) {
    return new Fault.Lasting(
        "Setting switchboard.microsoft.%s must be set before an owner can let us into a calendar."
            .formatted(name));
  }

  @Override
  public String toString() {
    return "GraphSettings[%s, %s]".formatted(loginUrl, graphUrl);
  }
}
