package dev.switchboard.domain.task.declared;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The headers that an owner has sent with each request, such as a key of theirs. Their values are
/// secrets.
public record Headers(Map<String, String> values) {
  public static final Headers NONE = new Headers(Map.of());
  static final String KEY = "idempotency-key";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
  private static final Pattern VALUE =
      Pattern.compile("[\\x21-\\x7E]([\\x20-\\x7E]*[\\x21-\\x7E])?");

  /// Those that say where a request goes, where it ends, or what we say by them.
  private static final Set<String> OURS =
      Set.of(
          KEY,
          "host",
          "connection",
          "content-length",
          "content-type",
          "expect",
          "keep-alive",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  public Headers {
    values.forEach(Headers::check);
    var sorted = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(values);
    values = Collections.unmodifiableMap(sorted);
  }

  private static void check(String name, String value) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "Header names must be 1 to 100 letters, digits and hyphens.");
    }
    if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "Header (%s) must not be declared, because it is set for each request.".formatted(name));
    }
    if (!VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "The value of header %s must be visible ASCII characters on one line.".formatted(name));
    }
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  @Override
  public String toString() {
    return "Headers%s".formatted(values.keySet());
  }
}
