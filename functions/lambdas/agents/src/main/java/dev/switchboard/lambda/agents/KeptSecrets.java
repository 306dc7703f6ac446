package dev.switchboard.lambda.agents;

import dev.switchboard.domain.workspace.WebhookCredential;
import dev.switchboard.domain.workspace.WebhookCredential.Hmac;
import dev.switchboard.domain.workspace.WebhookCredential.SharedSecret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The secrets that are stored, each to be kept once: two credentials of one header, as there are
/// while a secret is changed, keep theirs in their order.
final class KeptSecrets {
  private final List<WebhookCredential> left;

  KeptSecrets(List<WebhookCredential> stored) {
    this.left = new ArrayList<>(stored);
  }

  /// The next one of this type and header.
  Optional<String> take(boolean shared, String header) {
    var found = left.stream().filter(each -> matches(each, shared, header)).findFirst();
    found.ifPresent(left::remove);
    return found.map(WebhookCredential::secret);
  }

  private static boolean matches(WebhookCredential stored, boolean shared, String header) {
    return switch (stored) {
      case SharedSecret secret -> shared && secret.header().equalsIgnoreCase(header);
      case Hmac hmac -> !shared && hmac.signatureHeader().equalsIgnoreCase(header);
    };
  }
}
