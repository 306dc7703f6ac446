package dev.switchboard.domain.task.declared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A document of plain JSON values, whose references to its own parts are followed.
final class Plain {
  private static final int DEEPEST = 40;
  private static final int MOST_VALUES = 100_000;
  private static final String HERE = "#/";

  private final Map<?, ?> document;

  /// A few references to references can make a short document endless.
  private int left = MOST_VALUES;

  private boolean whole = true;

  Plain(Map<?, ?> document) {
    this.document = document;
  }

  /// The same values, as a copy of which nothing changes.
  static Map<String, Object> withoutNulls(Map<?, ?> map) {
    var copy = new LinkedHashMap<String, Object>();
    map.forEach((name, value) -> {
      if (value != null) {
        copy.put(String.valueOf(name), withoutNulls(value));
      }
    });
    return Collections.unmodifiableMap(copy);
  }

  private static Object withoutNulls(Object value) {
    return switch (value) {
      case Map<?, ?> map -> withoutNulls(map);
      case List<?> list ->
          list.stream().filter(Objects::nonNull).<Object>map(Plain::withoutNulls).toList();
      case Object other -> other;
    };
  }

  static Optional<String> text(Map<?, ?> map, String name) {
    return map.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  /// Whether all that was referred to since this was last asked could be found, and ends somewhere.
  boolean takeWhole() {
    boolean found = whole;
    whole = true;
    return found;
  }

  /// The same value with what it refers to in it.
  Object resolved(Object value) {
    return resolved(value, 0);
  }

  private Object resolved(Object value, int depth) {
    left--;
    if (depth > DEEPEST || left < 0) {
      whole = false;
      return Map.of();
    }
    return switch (value) {
      case Map<?, ?> map when map.get("$ref") instanceof String reference ->
          part(reference).map(part -> resolved(part, depth + 1)).orElseGet(this::missing);
      case Map<?, ?> map -> {
        var copy = new LinkedHashMap<Object, Object>();
        map.forEach((name, each) -> copy.put(name, resolved(each, depth + 1)));
        yield copy;
      }
      case List<?> list -> {
        var copy = new ArrayList<>();
        list.forEach(each -> copy.add(resolved(each, depth + 1)));
        yield copy;
      }
      case Object other -> other;
    };
  }

  private Object missing() {
    whole = false;
    return Map.of();
  }

  private Optional<Object> part(String reference) {
    if (!reference.startsWith(HERE)) {
      return Optional.empty();
    }
    Optional<Object> at = Optional.of(document);
    for (var step : reference.substring(HERE.length()).split("/", -1)) {
      var name = step.replace("~1", "/").replace("~0", "~");
      at = at.flatMap(inside -> Optional.ofNullable(map(inside).get(name)));
    }
    return at;
  }
}
