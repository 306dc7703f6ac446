package dev.switchboard.adapter.channels.vapi;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Every text inside a value, hidden from its `toString` or not.
final class Everything {
  private Everything() {}

  static Stream<String> in(Object value) {
    return switch (value) {
      case Record composed ->
          Stream.concat(
              Stream.of(composed.toString()), components(composed).flatMap(Everything::in));
      case Optional<?> maybe -> maybe.stream().flatMap(Everything::in);
      case Map<?, ?> map ->
          map.entrySet().stream()
              .flatMap(entry -> Stream.concat(in(entry.getKey()), in(entry.getValue())));
      case Collection<?> values -> values.stream().flatMap(Everything::in);
      default -> Stream.of(value.toString());
    };
  }

  private static Stream<Object> components(Record composed) {
    return Stream.of(composed.getClass().getRecordComponents())
        .map(component -> {
          try {
            return component.getAccessor().invoke(composed);
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
