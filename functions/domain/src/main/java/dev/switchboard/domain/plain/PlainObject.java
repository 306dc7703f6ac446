package dev.switchboard.domain.plain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A JSON object as plain values by their names. What is not there, or of another type than asked
/// for, is absent.
public final class PlainObject {
  private final Map<String, Object> values = new LinkedHashMap<>();

  public PlainObject() {}

  /// Takes the values of a map, without the nulls.
  public PlainObject(Map<?, ?> map) {
    map.forEach((name, value) -> {
      if (value != null) {
        values.put(String.valueOf(name), value);
      }
    });
  }

  public PlainObject put(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /// Leaves the name out where the value is absent.
  public PlainObject put(String name, Optional<?> value) {
    value.ifPresent(present -> values.put(name, present));
    return this;
  }

  public PlainObject put(String name, List<PlainObject> objects) {
    return put(name, (Object) objects.stream().map(PlainObject::values).toList());
  }

  public Map<String, Object> values() {
    return values;
  }

  public Optional<String> text(String name) {
    return values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  public String textOr(String name, String other) {
    return text(name).orElse(other);
  }

  public Optional<Double> number(String name) {
    return values.get(name) instanceof Number number
        ? Optional.of(number.doubleValue())
        : Optional.empty();
  }

  /// Zero where it is absent.
  public int count(String name) {
    return number(name).map(Double::intValue).orElse(0);
  }

  /// A whole number of any size that fits; zero where it is absent.
  public long whole(String name) {
    return values.get(name) instanceof Number number ? number.longValue() : 0;
  }

  public boolean isTrue(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }

  /// A moment as ISO-8601 has it; a `DateTimeException` where the text is none.
  public Optional<Instant> time(String name) {
    return text(name).map(Instant::parse);
  }

  /// Empty where it is absent.
  public PlainObject object(String name) {
    return of(values.get(name));
  }

  public Optional<Object> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /// The texts in a list; none where it is absent.
  public List<String> texts(String name) {
    return values.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  /// The objects in a list; none where it is absent.
  public List<PlainObject> objects(String name) {
    return values.get(name) instanceof List<?> list
        ? list.stream().map(PlainObject::of).toList()
        : List.of();
  }

  private static PlainObject of(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? new PlainObject(map) : new PlainObject();
  }
}
