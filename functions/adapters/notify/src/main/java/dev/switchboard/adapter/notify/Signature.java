package dev.switchboard.adapter.notify;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.switchboard.domain.fault.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Signs what is sent, so that the receiver knows who sent it and when.
///
/// @see <a
///   href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
///   Webhooks</a>
record Signature(List<Webhook> webhooks) {
  private static final Pattern SECRET =
      Pattern.compile("whsec_(?=.)(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");

  static Optional<Signature> by(String secret) {
    return by(List.of(secret));
  }

  /// Empty where there is no secret, or one is not `whsec_` and the base64 of at least one byte.
  static Optional<Signature> by(List<String> secrets) {
    return secrets.isEmpty()
            || !secrets.stream().allMatch(secret -> SECRET.matcher(secret).matches())
        ? Optional.empty()
        : Optional.of(new Signature(secrets.stream().map(Signature::webhook).toList()));
  }

  private static Webhook webhook(String secret) {
    try {
      return new Webhook(secret);
    } catch (EmptyWebhookSecretException e) {
      throw new IllegalStateException("The secret has at least one byte.", e);
    }
  }

  /// The headers that go with this body.
  ///
  /// @param id the same in each repeat, so that the receiver can know it for one
  Map<String, String> headers(String id, Instant at, String body) {
    return Map.of(
        Webhook.UNBRANDED_MSG_ID_KEY, id,
        Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, Long.toString(at.getEpochSecond()),
        Webhook.UNBRANDED_MSG_SIGNATURE_KEY,
            webhooks.stream()
                .map(webhook -> sign(webhook, id, at, body))
                .collect(Collectors.joining(" ")));
  }

  private static String sign(Webhook webhook, String id, Instant at, String body) {
    try {
      return webhook.sign(id, at.getEpochSecond(), body);
    } catch (WebhookSigningException e) {
      throw new Fault.Lasting("A request could not be signed.", e);
    }
  }
}
