package dev.switchboard.adapter.http;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Names requests, so that a repeat is known. One that names itself with no key is like no other.
///
/// @see <a
///   href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">Idempotency-Key</a>
public record RequestKeys(RandomGenerator random) {
  /// The header in which a request names itself.
  public static final String HEADER = "Idempotency-Key";

  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");
  private static final int BYTES = 16;

  /// The name that a request carries, or one like no other.
  public String of(@Nullable String key) {
    if (key == null) {
      return "api:random:" + unlikeAnyOther();
    }
    if (!FORM.matcher(key).matches()) {
      throw ProblemException.field(HEADER, "must be 1 to 200 printable characters.");
    }
    return "api:key:" + key;
  }

  private String unlikeAnyOther() {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
