package dev.switchboard.workbench.graph;

import java.time.Duration;
import java.util.Map;

/// What a request is answered.
///
/// @param body null where there is none
record Answer(
    int status, Map<String, String> headers, @org.jspecify.annotations.Nullable String body) {
  static Answer json(int status, Map<String, ?> body) {
    return new Answer(status, Map.of("Content-Type", "application/json"), Wire.text(body));
  }

  static Answer empty(int status) {
    return new Answer(status, Map.of(), null);
  }

  static Answer redirect(String url) {
    return new Answer(302, Map.of("Location", url), null);
  }

  /// Graph's form of an error.
  static Answer problem(int status, String code, String message) {
    return problem(status, Map.of("code", code, "message", message));
  }

  static Answer problem(int status, Map<String, ?> error) {
    return json(status, Map.of("error", error));
  }

  Answer retryAfter(Duration rest) {
    return new Answer(
        status,
        Map.of("Content-Type", "application/json", "Retry-After", "" + rest.toSeconds()),
        body);
  }
}
