package dev.switchboard.domain.workspace;

import java.time.Duration;
import java.util.Optional;

/// One way in which a webhook may prove who sent it. Header names are compared without regard to
/// case.
public sealed interface WebhookCredential {
  /// The secret itself in a header, after a prefix: `X-Vapi-Secret: s`, or `Authorization: Bearer
  /// s`.
  record SharedSecret(String header, String prefix, String secret) implements WebhookCredential {}

  /// A keyed hash over the body, or over a format that has the body in it.
  ///
  /// @param payloadFormat what is signed; `{body}`, `{timestamp}`, `{method}`, `{url}` and `{id}`
  ///   stand for their values
  /// @param timestampHeader where present, the timestamp is required and must be at most
  ///   `TOLERANCE` away from now
  /// @param idHeader the header that `{id}` (also written `{svix-id}`) stands for
  /// @see <a href="https://docs.vapi.ai/server-url/server-authentication">VAPI server
  ///   authentication</a>
  record Hmac(
      String signatureHeader,
      Optional<String> timestampHeader,
      Optional<String> idHeader,
      String prefix,
      Encoding encoding,
      Algorithm algorithm,
      String payloadFormat,
      String secret,
      boolean secretIsBase64)
      implements WebhookCredential {
    public static final Duration TOLERANCE = Duration.ofMinutes(5);
  }

  /// How the bytes of a signature are written.
  enum Encoding {
    HEX,
    BASE64
  }

  /// The hash under the HMAC.
  enum Algorithm {
    SHA1,
    SHA256,
    SHA512
  }

  String secret();
}
