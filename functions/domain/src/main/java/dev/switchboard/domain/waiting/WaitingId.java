package dev.switchboard.domain.waiting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names an entry of a waiting list. It is made of the request that led to it, so that a repeat
/// finds the same entry.
public record WaitingId(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");
  private static final int BYTES = 8;

  /// Empty where the text cannot name an entry.
  public static Optional<WaitingId> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new WaitingId(text)) : Optional.empty();
  }

  /// The one that this request leads to.
  public static WaitingId from(String requestKey) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      var hash = sha256.digest(requestKey.getBytes(StandardCharsets.UTF_8));
      return new WaitingId(HexFormat.of().formatHex(hash, 0, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
