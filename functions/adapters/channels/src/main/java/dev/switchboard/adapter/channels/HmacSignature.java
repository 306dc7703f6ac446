package dev.switchboard.adapter.channels;

import dev.switchboard.domain.workspace.WebhookCredential.Algorithm;
import dev.switchboard.domain.workspace.WebhookCredential.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Checks a keyed hash over a request. A credential that cannot be computed, such as one with an
/// empty secret or with a secret that is not the Base64 it should be, matches nothing.
final class HmacSignature {
  /// Epoch seconds reach this only in the year 5138; a greater number is in milliseconds.
  private static final long MOST_SECONDS = 100_000_000_000L;

  private HmacSignature() {}

  static boolean matches(Hmac hmac, String presented, WebhookRequest request, Instant now) {
    var key = key(hmac);
    var payload = SignedPayload.of(hmac, request);
    if (key.isEmpty() || payload.isEmpty() || !timely(hmac, request, now)) {
      return false;
    }
    var hash = hash(hmac.algorithm(), key.get(), payload.get());
    // The written forms are compared: several Base64 texts stand for the same bytes, and only one
    // is the signature.
    return switch (hmac.encoding()) {
      case HEX ->
          ConstantTime.same(HexFormat.of().formatHex(hash), presented.toLowerCase(Locale.ROOT));
      case BASE64 -> ConstantTime.same(Base64.getEncoder().encodeToString(hash), presented);
    };
  }

  private static Optional<byte[]> key(Hmac hmac) {
    try {
      byte[] key =
          hmac.secretIsBase64()
              ? Base64.getDecoder().decode(hmac.secret())
              : hmac.secret().getBytes(StandardCharsets.UTF_8);
      return key.length == 0 ? Optional.empty() : Optional.of(key);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static boolean timely(Hmac hmac, WebhookRequest request, Instant now) {
    return hmac.timestampHeader().isEmpty()
        || hmac.timestampHeader()
            .flatMap(request::header)
            .flatMap(HmacSignature::instant)
            .filter(sent -> within(Duration.between(sent, now).abs()))
            .isPresent();
  }

  private static boolean within(Duration apart) {
    return apart.compareTo(Hmac.TOLERANCE) <= 0;
  }

  private static Optional<Instant> instant(String text) {
    if (!text.matches("[0-9]{1,15}")) {
      return Optional.empty();
    }
    long number = Long.parseLong(text);
    return Optional.of(
        number > MOST_SECONDS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
  }

  private static byte[] hash(Algorithm algorithm, byte[] key, byte[] payload) {
    var name =
        switch (algorithm) {
          case SHA1 -> "HmacSHA1";
          case SHA256 -> "HmacSHA256";
          case SHA512 -> "HmacSHA512";
        };
    try {
      var mac = Mac.getInstance(name);
      mac.init(new SecretKeySpec(key, name));
      return mac.doFinal(payload);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has %s.".formatted(name), e);
    }
  }
}
