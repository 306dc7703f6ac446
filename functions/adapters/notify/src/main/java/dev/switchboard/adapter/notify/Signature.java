package dev.switchboard.adapter.notify;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.switchboard.domain.fault.Fault;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Signs what is sent, so that the receiver knows who sent it and when.
///
/// @see <a
///   href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
///   Webhooks</a>
record Signature(Webhook webhook) {
  private static final Pattern SECRET =
      Pattern.compile("whsec_(?=.)(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");

  /// Empty where the secret is not `whsec_` and the base64 of at least one byte.
  static Optional<Signature> by(String secret) {
    if (!SECRET.matcher(secret).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Signature(new Webhook(secret)));
    } catch (EmptyWebhookSecretException e) {
      throw new IllegalStateException("The secret has at least one byte.", e);
    }
  }

  /// The headers that go with this body.
  ///
  /// @param id the same in each repeat, so that the receiver can know it for one
  Map<String, String> headers(String id, Instant at, String body) {
    try {
      return Map.of(
          Webhook.UNBRANDED_MSG_ID_KEY, id,
          Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, Long.toString(at.getEpochSecond()),
          Webhook.UNBRANDED_MSG_SIGNATURE_KEY, webhook.sign(id, at.getEpochSecond(), body));
    } catch (WebhookSigningException e) {
      throw new Fault.Lasting("A request could not be signed.", e);
    }
  }
}
