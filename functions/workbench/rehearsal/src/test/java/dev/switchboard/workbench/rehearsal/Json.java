package dev.switchboard.workbench.rehearsal;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// JSON as plain maps and lists.
final class Json {
  private Json() {}

  static Map<String, Object> read(byte[] text) {
    try {
      return JSON.std.mapFrom(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] write(Object value) {
    try {
      return JSON.std.asBytes(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A value as an object; empty where it is none.
  static Map<String, Object> object(Optional<Object> value) {
    return value
        .filter(Map.class::isInstance)
        .map(map ->
            ((Map<?, ?>) map)
                .entrySet().stream()
                    .collect(
                        Collectors.<Map.Entry<?, ?>, String, Object>toMap(
                            each -> String.valueOf(each.getKey()), Map.Entry::getValue)))
        .orElse(Map.of());
  }

  static Map<String, Object> object(Map<String, Object> of, String name) {
    return object(at(of, name));
  }

  static Optional<Object> at(Map<String, Object> of, String name) {
    return Optional.ofNullable(of.get(name));
  }

  static String text(Map<String, Object> of, String name) {
    return at(of, name)
        .map(String::valueOf)
        .orElseThrow(() -> new AssertionError("%s must have %s.".formatted(of.keySet(), name)));
  }

  /// The values of a list; the value itself where it is none; none where there is nothing.
  static List<Object> many(Map<String, Object> of, String name) {
    return at(of, name)
        .map(value ->
            value instanceof List<?> list
                ? list.stream().map(each -> (Object) each)
                : Stream.of(value))
        .orElse(Stream.empty())
        .toList();
  }

  static List<Map<String, Object>> objects(Map<String, Object> of, String name) {
    return many(of, name).stream().map(each -> object(Optional.of(each))).toList();
  }
}
