package dev.switchboard.adapter.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The members of a JSON object. Null where one is missing, because that is how AWS's classes say
/// so.
record Members(Map<String, ?> json) {
  @Nullable String text(String name) {
    return json.get(name) instanceof String text ? text : null;
  }

  long number(String name) {
    return json.get(name) instanceof Number number ? number.longValue() : 0;
  }

  boolean truth(String name) {
    return Boolean.TRUE.equals(json.get(name));
  }

  Optional<Members> object(String name) {
    return json.get(name) instanceof Map<?, ?> map ? Optional.of(of(map)) : Optional.empty();
  }

  /// The objects of a list, without anything in it that is none.
  List<Members> objects(String name) {
    return list(name).stream()
        .filter(Map.class::isInstance)
        .map(each -> of((Map<?, ?>) each))
        .toList();
  }

  @Nullable List<String> texts(String name) {
    return json.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : null;
  }

  /// An object whose members are texts.
  @Nullable Map<String, String> map(String name) {
    if (json.get(name) instanceof Map<?, ?> map) {
      var texts = new LinkedHashMap<String, String>();
      map.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
      return texts;
    }
    return null;
  }

  /// An object whose members are objects.
  Map<String, Members> objectsByName(String name) {
    var all = new LinkedHashMap<String, Members>();
    object(name)
        .ifPresent(members ->
            members
                .json()
                .keySet()
                .forEach(key -> members.object(key).ifPresent(found -> all.put(key, found))));
    return all;
  }

  private List<?> list(String name) {
    return json.get(name) instanceof List<?> list ? list : List.of();
  }

  private static Members of(Map<?, ?> map) {
    var members = new LinkedHashMap<String, Object>();
    map.forEach((key, value) -> members.put(String.valueOf(key), value));
    return new Members(members);
  }
}
