package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.fault.Fault;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A stored item, or a map inside one, as plain values by their names. A value that is not what it
/// must be is a lasting fault: somebody else wrote it.
final class Fields {
  private final Map<String, Object> values;

  Fields() {
    this(new LinkedHashMap<>());
  }

  Fields(Map<String, Object> values) {
    this.values = values;
  }

  Fields put(String name, Object value) {
    values.put(name, value);
    return this;
  }

  Fields put(String name, Fields inner) {
    return put(name, inner.values);
  }

  Fields put(String name, List<Fields> each) {
    return put(name, (Object) each.stream().map(Fields::values).toList());
  }

  Fields put(String name, Instant time) {
    return put(name, Moments.text(time));
  }

  /// Leaves the name out where the value is absent.
  Fields putText(String name, Optional<String> text) {
    text.ifPresent(value -> put(name, value));
    return this;
  }

  Fields putTime(String name, Optional<Instant> time) {
    time.ifPresent(value -> put(name, value));
    return this;
  }

  Fields putFields(String name, Optional<Fields> inner) {
    inner.ifPresent(value -> put(name, value));
    return this;
  }

  Map<String, Object> values() {
    return values;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  String text(String name) {
    return need(name, maybe(name, String.class));
  }

  Optional<String> maybeText(String name) {
    return maybe(name, String.class);
  }

  BigDecimal number(String name) {
    return need(name, maybeNumber(name));
  }

  Optional<BigDecimal> maybeNumber(String name) {
    return maybe(name, Number.class).map(number -> new BigDecimal(number.toString()));
  }

  boolean isTrue(String name) {
    return maybe(name, Boolean.class).orElse(false);
  }

  Instant time(String name) {
    return need(name, maybeTime(name));
  }

  Optional<Instant> maybeTime(String name) {
    return maybeText(name).map(text -> parse(name, text));
  }

  Map<String, Object> map(String name) {
    return maybeFields(name).orElseGet(Fields::new).values;
  }

  Fields fields(String name) {
    return need(name, maybeFields(name));
  }

  Optional<Fields> maybeFields(String name) {
    return maybe(name, Map.class).map(map -> of(name, map));
  }

  /// The maps in a list; none where there is no list.
  List<Fields> each(String name) {
    return list(name).stream().map(each -> of(name, each)).toList();
  }

  List<String> texts(String name) {
    return list(name).stream().map(String::valueOf).toList();
  }

  private List<?> list(String name) {
    return maybe(name, List.class).<List<?>>map(list -> list).orElse(List.of());
  }

  private <T> Optional<T> maybe(String name, Class<T> type) {
    var value = Optional.ofNullable(values.get(name));
    if (value.isPresent() && !type.isInstance(value.get())) {
      throw new Fault.Lasting(
          "Stored attribute %s (a %s) must be a %s."
              .formatted(name, value.get().getClass().getSimpleName(), type.getSimpleName()));
    }
    return value.map(type::cast);
  }

  private static <T> T need(String name, Optional<T> value) {
    return value.orElseThrow(
        () -> new Fault.Lasting("Stored attribute %s (absent) must be there.".formatted(name)));
  }

  private static Fields of(String name, Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new Fault.Lasting("Stored attribute %s must be of maps.".formatted(name));
    }
    var fields = new Fields();
    map.forEach((key, each) -> fields.put(String.valueOf(key), (Object) each));
    return fields;
  }

  private static Instant parse(String name, String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new Fault.Lasting("Stored attribute %s must be a moment.".formatted(name), e);
    }
  }
}
