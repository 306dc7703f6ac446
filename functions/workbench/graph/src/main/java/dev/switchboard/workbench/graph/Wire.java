package dev.switchboard.workbench.graph;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads and writes JSON as plain maps.
final class Wire {
  static String text(Map<String, ?> json) {
    try {
      return JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).asString(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, Object> read(String text) {
    try {
      return JSON.std.mapFrom(text);
    } catch (IOException e) {
      throw new GraphError(400, "BadRequest", "Unable to read JSON request payload.");
    }
  }

  static Optional<String> string(Map<String, ?> json, String name) {
    return json.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  static String need(Map<String, ?> json, String name) {
    return string(json, name)
        .orElseThrow(() -> GraphError.badRequest("Property %s is missing.".formatted(name)));
  }

  static boolean flag(Map<String, ?> json, String name) {
    return Boolean.TRUE.equals(json.get(name));
  }

  static Optional<Map<String, Object>> object(Map<String, ?> json, String name) {
    return json.get(name) instanceof Map<?, ?> map ? Optional.of(strings(map)) : Optional.empty();
  }

  static List<?> list(Map<String, ?> json, String name) {
    return json.get(name) instanceof List<?> list ? list : List.of();
  }

  private static Map<String, Object> strings(Map<?, ?> map) {
    var copy = new LinkedHashMap<String, Object>();
    map.forEach((key, value) -> copy.put("" + key, value));
    return copy;
  }
}
