package dev.switchboard.workbench.local.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/// Percent-encoding in paths and queries. What is encoded wrongly stays as it is.
final class PercentCode {
  private PercentCode() {}

  static String decode(String path) {
    return decodeQuery(path.replace("+", "%2B"));
  }

  /// In a query, a plus is a space.
  static String decodeQuery(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
