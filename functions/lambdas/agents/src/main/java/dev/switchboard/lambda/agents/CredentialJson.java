package dev.switchboard.lambda.agents;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What proves that a webhook is from whom it says: a secret in a header, or a keyed hash of what
/// was sent.
///
/// @param secret never answered; where it is not sent, the stored one of the same type and header
///   stays
/// @param secretSet answered instead of it; not read
@Serdeable
record CredentialJson(
    @NotBlank @Pattern(regexp = "secret|hmac", message = "must be secret or hmac") @Nullable String type,
    @Pattern(regexp = HEADER, message = HEADER_WORDS) @Nullable String header,
    @Pattern(regexp = HEADER, message = HEADER_WORDS) @Nullable String signatureHeader,
    @Pattern(regexp = HEADER, message = HEADER_WORDS) @Nullable String timestampHeader,
    @Pattern(regexp = HEADER, message = HEADER_WORDS) @Nullable String idHeader,
    @Size(max = 100) @Nullable String prefix,
    @Pattern(regexp = "hex|base64", message = "must be hex or base64") @Nullable String encoding,
    @Pattern(regexp = "sha1|sha256|sha512", message = "must be sha1, sha256 or sha512") @Nullable String algorithm,
    @Size(max = 500) @Nullable String payloadFormat,
    @Size(min = 1, max = 1_000) @Nullable String secret,
    @Nullable Boolean secretIsBase64,
    @Nullable Boolean secretSet) {
  static final String SECRET = "secret";
  static final String HMAC = "hmac";
  private static final String HEADER = "[A-Za-z0-9_-]{1,100}";
  private static final String HEADER_WORDS = "must be the name of a header";
}
