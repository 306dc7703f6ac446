package dev.switchboard.domain.reasoning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the schemas inside a schema, and names the places inside a value.
final class Schemas {
  private Schemas() {}

  static Optional<Schema> of(@Nullable Object plain) {
    return plain instanceof Map<?, ?> map ? Optional.of(new Schema(map)) : Optional.empty();
  }

  static List<Schema> list(@Nullable Object plain) {
    return plain instanceof List<?> list
        ? list.stream().flatMap(each -> of(each).stream()).toList()
        : List.of();
  }

  static String member(String at, Object name) {
    return at.isEmpty() ? String.valueOf(name) : "%s.%s".formatted(at, name);
  }

  static String name(String at) {
    return at.isEmpty() ? "The object" : at;
  }
}
