package dev.switchboard.adapter.channels;

import dev.switchboard.domain.workspace.WebhookCredential.Hmac;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Puts together the bytes that a sender signed, after the credential's payload format.
final class SignedPayload {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{(body|timestamp|method|url|svix-id|id)}");

  private SignedPayload() {}

  /// Empty where the format names something that the request does not carry, or leaves the body
  /// out: such a signature would say nothing about what is in the request.
  static Optional<byte[]> of(Hmac hmac, WebhookRequest request) {
    var format = hmac.payloadFormat();
    if (!format.contains("{body}")) {
      return Optional.empty();
    }
    var bytes = new ByteArrayOutputStream(request.body().length + format.length() + 64);
    var placeholders = PLACEHOLDER.matcher(format);
    int done = 0;
    while (placeholders.find()) {
      var value = value(placeholders.group(1), hmac, request);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      bytes.writeBytes(utf8(format.substring(done, placeholders.start())));
      bytes.writeBytes(value.get());
      done = placeholders.end();
    }
    bytes.writeBytes(utf8(format.substring(done)));
    return Optional.of(bytes.toByteArray());
  }

  private static Optional<byte[]> value(String name, Hmac hmac, WebhookRequest request) {
    return switch (name) {
      case "body" -> Optional.of(request.body());
      case "method" -> Optional.of(utf8(request.method()));
      case "url" -> Optional.of(utf8(request.url()));
      case "timestamp" -> hmac.timestampHeader().flatMap(request::header).map(SignedPayload::utf8);
      default -> hmac.idHeader().flatMap(request::header).map(SignedPayload::utf8);
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
