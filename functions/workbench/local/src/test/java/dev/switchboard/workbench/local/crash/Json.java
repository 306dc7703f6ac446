package dev.switchboard.workbench.local.crash;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A JSON object that was answered.
record Json(Map<String, Object> fields) {
  private static Json of(Object value) {
    var fields = new LinkedHashMap<String, Object>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, each) -> fields.put(String.valueOf(name), each));
    }
    return new Json(fields);
  }

  /// Empty where there is none.
  String text(String name) {
    return Optional.ofNullable(fields.get(name)).map(Object::toString).orElse("");
  }

  int number(String name) {
    return fields.get(name) instanceof Number number ? number.intValue() : 0;
  }

  Json object(String name) {
    return of(fields.getOrDefault(name, Map.of()));
  }

  List<Json> objects(String name) {
    return fields.get(name) instanceof List<?> list
        ? list.stream().map(Json::of).toList()
        : List.of();
  }

  List<String> texts(String name) {
    return fields.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }
}
