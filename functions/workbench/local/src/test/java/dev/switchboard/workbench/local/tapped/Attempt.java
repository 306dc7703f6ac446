package dev.switchboard.workbench.local.tapped;

import java.util.Map;

/// A request of one workspace that names something of another.
///
/// @param field what in it is the other's
/// @param open whether nobody's key is asked for, so that who is meant is looked up first
/// @param headers besides the key and the type
record Attempt(
    String field,
    String method,
    String path,
    String body,
    Map<String, String> headers,
    boolean open) {
  static Attempt of(String field, String method, String path, String body) {
    return new Attempt(field, method, path, body, Map.of(), !path.startsWith("/v1/"));
  }

  @Override
  public String toString() {
    return "%s in %s %s %s".formatted(field, method, path, body);
  }
}
