package dev.switchboard.adapter.sqs;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// JSON objects as plain maps: what every record on the queues is made of. Absent values are not
/// written.
final class Wire {
  /// The only version so far. A reader refuses others, and the message is parked until somebody
  /// understands it.
  static final int VERSION = 1;

  private Wire() {}

  static String write(Map<String, Object> fields) {
    try {
      return JSON.std.asString(fields);
    } catch (IOException e) {
      throw new IllegalStateException("A map of plain values can always be written.", e);
    }
  }

  /// The object of this version; empty where the text is none.
  static Optional<Map<String, Object>> read(String body) {
    try {
      // The JSON value null is read as no map at all.
      return Optional.ofNullable(JSON.std.mapFrom(body))
          .filter(fields -> number(fields, "version") == VERSION);
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  static Map<String, Object> fields() {
    return new LinkedHashMap<>();
  }

  static Optional<String> text(Map<String, Object> fields, String name) {
    return fields.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  static int number(Map<String, Object> fields, String name) {
    return fields.get(name) instanceof Number number ? number.intValue() : 0;
  }

  static Map<String, Object> map(Map<String, Object> fields, String name) {
    return plain(fields.get(name));
  }

  static List<Map<String, Object>> list(Map<String, Object> fields, String name) {
    return fields.get(name) instanceof List<?> list
        ? list.stream().map(Wire::plain).toList()
        : List.of();
  }

  private static Map<String, Object> plain(@Nullable Object value) {
    var fields = fields();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> {
        if (each != null) {
          fields.put(String.valueOf(key), each);
        }
      });
    }
    return fields;
  }
}
