package dev.switchboard.adapter.channels;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Takes out of plain JSON values what must never be stored: whatever has a name like a secret's,
/// addresses that let whoever has them hear, steer or download a call, and bearer tokens.
public final class Redact {
  /// Parts of a name without its capitals and punctuation.
  private static final List<String> SECRET =
      List.of(
          "secret",
          "token",
          "passw",
          "apikey",
          "privatekey",
          "authorization",
          "credential",
          "cookie",
          "signature",
          "presigned");

  /// How the name of an address ends that opens something.
  private static final List<String> SECRET_ADDRESS =
      List.of("controlurl", "listenurl", "recordingurl", "logurl", "pcapurl");

  /// How many tokens a model used is no secret.
  private static final List<String> COUNT = List.of("tokens", "tokencount");

  private static final String AUTHORITY = "://";

  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?:https?|wss?)://[^\\s?@]*+[?@]\\S*");

  private static final Pattern USER = Pattern.compile("(?i)\\b((?:https?|wss?)://)[^\\s/?#@]++@");

  private static final Pattern QUERY =
      Pattern.compile("(?i)\\b((?:https?|wss?)://[^\\s?\"'<>]{0,2000}+\\?)[^\\s\"'<>]*+");

  private static final Pattern BEARER = Pattern.compile("(?i)\\bbearer\\s+[a-z0-9._~+/=-]{12,}");

  private Redact() {}

  /// The same object without its secrets, at whatever depth.
  public static Map<String, Object> object(Map<?, ?> fields) {
    var kept = new LinkedHashMap<String, Object>();
    fields.forEach((name, value) -> {
      if (name instanceof String text && !secret(text, value)) {
        value(value).ifPresent(clean -> kept.put(text, clean));
      }
    });
    return kept;
  }

  /// A text in which bearer tokens and the queries of addresses are replaced by `…`. Most texts
  /// have neither, and are not searched by patterns.
  public static String text(String text) {
    var clean =
        text.toLowerCase(Locale.ROOT).contains("bearer")
            ? BEARER.matcher(text).replaceAll("…")
            : text;
    return clean.contains(AUTHORITY) ? addresses(clean) : clean;
  }

  private static String addresses(String text) {
    var withoutUser = USER.matcher(text).replaceAll("$1");
    return QUERY.matcher(withoutUser).replaceAll("$1…");
  }

  private static Optional<Object> value(Object value) {
    return switch (value) {
      case Map<?, ?> map -> Optional.of(object(map));
      case List<?> list ->
          Optional.of(list.stream().flatMap(each -> value(each).stream()).toList());
      case String text when text.contains(AUTHORITY) && ADDRESS.matcher(text.strip()).matches() ->
          Optional.empty();
      case String text -> Optional.of(text(text));
      default -> Optional.of(value);
    };
  }

  private static boolean secret(String name, Object value) {
    var plain = plain(name);
    if (value instanceof Number && endsLikeOneOf(COUNT, plain)) {
      return false;
    }
    for (var part : SECRET) {
      if (plain.contains(part)) {
        return true;
      }
    }
    return endsLikeOneOf(SECRET_ADDRESS, plain);
  }

  private static boolean endsLikeOneOf(List<String> ends, String plain) {
    for (var end : ends) {
      if (plain.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  private static String plain(String name) {
    var plain = new StringBuilder(name.length());
    for (int at = 0; at < name.length(); at++) {
      char each = Character.toLowerCase(name.charAt(at));
      if ((each >= 'a' && each <= 'z') || (each >= '0' && each <= '9')) {
        plain.append(each);
      }
    }
    return plain.toString();
  }
}
