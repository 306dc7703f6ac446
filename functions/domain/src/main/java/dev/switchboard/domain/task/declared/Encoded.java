package dev.switchboard.domain.task.declared;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Values as a part of an address.
final class Encoded {
  private static final String PLAIN = "-._~";

  private Encoded() {}

  /// All but unreserved characters as percent and two digits.
  ///
  /// @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-2.3">Unreserved characters</a>
  static String of(Object value) {
    var encoded = new StringBuilder();
    for (byte each : text(value).getBytes(StandardCharsets.UTF_8)) {
      if (isPlain(each)) {
        encoded.append((char) each);
      } else {
        encoded.append("%%%02X".formatted(each & 0xFF));
      }
    }
    return encoded.toString();
  }

  /// Why this cannot be a part of a path, as the end of a sentence. Many servers decode a path
  /// before they look at its segments, so that encoding a slash would not do.
  static Optional<String> misfit(Object value) {
    var text = text(value);
    boolean splits =
        text.chars().anyMatch(each -> each == '/' || each == '\\' || Character.isISOControl(each));
    if (text.isEmpty() || splits) {
      return Optional.of("must not be empty, nor have slashes or line breaks.");
    }
    return text.chars().allMatch(each -> each == '.')
        ? Optional.of("must be more than dots.")
        : Optional.empty();
  }

  private static String text(Object value) {
    return value instanceof Number number
        ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }

  private static boolean isPlain(byte each) {
    return (each >= 'a' && each <= 'z')
        || (each >= 'A' && each <= 'Z')
        || (each >= '0' && each <= '9')
        || PLAIN.indexOf(each) >= 0;
  }
}
