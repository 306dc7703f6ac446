package dev.switchboard.lambda.agents;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.workspace.WebhookCredential;
import dev.switchboard.domain.workspace.WebhookCredential.Algorithm;
import dev.switchboard.domain.workspace.WebhookCredential.Encoding;
import dev.switchboard.domain.workspace.WebhookCredential.Hmac;
import dev.switchboard.domain.workspace.WebhookCredential.SharedSecret;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads and writes the credentials of webhooks. A secret goes in and never comes out.
final class Credentials {
  private final KeptSecrets kept;

  /// Over those that are stored, whose secrets stay where none are sent.
  Credentials(List<WebhookCredential> stored) {
    this.kept = new KeptSecrets(stored);
  }

  List<WebhookCredential> read(List<CredentialJson> sent) {
    return IntStream.range(0, sent.size())
        .mapToObj(i -> read("credentials[%d].".formatted(i), sent.get(i)))
        .toList();
  }

  private WebhookCredential read(String at, CredentialJson sent) {
    return CredentialJson.SECRET.equals(sent.type()) ? shared(at, sent) : hmac(at, sent);
  }

  private SharedSecret shared(String at, CredentialJson sent) {
    var header = Fields.given(at + "header", sent.header());
    return new SharedSecret(header, or(sent.prefix(), ""), secret(at, sent, header));
  }

  private Hmac hmac(String at, CredentialJson sent) {
    var header = Fields.given(at + "signatureHeader", sent.signatureHeader());
    var secret = secret(at, sent, header);
    boolean base64 = Boolean.TRUE.equals(sent.secretIsBase64());
    if (base64) {
      Fields.made(at + "secret", () -> decoded(secret));
    }
    return new Hmac(
        header,
        Optional.ofNullable(sent.timestampHeader()),
        Optional.ofNullable(sent.idHeader()),
        or(sent.prefix(), ""),
        Encoding.valueOf(or(sent.encoding(), "hex").toUpperCase(Locale.ROOT)),
        Algorithm.valueOf(or(sent.algorithm(), "sha256").toUpperCase(Locale.ROOT)),
        format(at, sent),
        secret,
        base64);
  }

  /// A signature that does not cover the body proves nothing of it.
  private static String format(String at, CredentialJson sent) {
    var usual = sent.timestampHeader() == null ? "{body}" : "{timestamp}.{body}";
    var format = or(sent.payloadFormat(), usual);
    if (!format.contains("{body}")) {
      throw ProblemException.field(at + "payloadFormat", "must have {body} in it.");
    }
    if (format.contains("{timestamp}")) {
      Fields.given(at + "timestampHeader", sent.timestampHeader());
    }
    if (format.contains("{id}") || format.contains("{svix-id}")) {
      Fields.given(at + "idHeader", sent.idHeader());
    }
    return format;
  }

  private String secret(String at, CredentialJson sent, String header) {
    var secret =
        Optional.ofNullable(sent.secret())
            .or(() -> kept.take(CredentialJson.SECRET.equals(sent.type()), header));
    return Fields.given(at + "secret", secret.orElse(null));
  }

  private static byte[] decoded(String secret) {
    try {
      return Base64.getDecoder().decode(secret);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("must be base64.", e);
    }
  }

  private static String or(@Nullable String sent, String usual) {
    return sent == null ? usual : sent;
  }

  static CredentialJson write(WebhookCredential credential) {
    return switch (credential) {
      case SharedSecret shared ->
          new CredentialJson(
              CredentialJson.SECRET,
              shared.header(),
              null,
              null,
              null,
              shared.prefix(),
              null,
              null,
              null,
              null,
              null,
              true);
      case Hmac hmac ->
          new CredentialJson(
              CredentialJson.HMAC,
              null,
              hmac.signatureHeader(),
              hmac.timestampHeader().orElse(null),
              hmac.idHeader().orElse(null),
              hmac.prefix(),
              hmac.encoding().name().toLowerCase(Locale.ROOT),
              hmac.algorithm().name().toLowerCase(Locale.ROOT),
              hmac.payloadFormat(),
              null,
              hmac.secretIsBase64(),
              true);
    };
  }
}
