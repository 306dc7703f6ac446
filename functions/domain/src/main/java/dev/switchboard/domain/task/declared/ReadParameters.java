package dev.switchboard.domain.task.declared;

import dev.switchboard.domain.reasoning.Schema;
import dev.switchboard.domain.task.declared.DeclaredTool.Place;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an operation takes, gathered parameter by parameter.
final class ReadParameters {
  private static final String BODY = "body";
  private static final Pattern NAME = Pattern.compile("\\{([^}]*)\\}");
  private static final Set<String> SINGLE = Set.of("string", "integer", "number", "boolean");

  private final Map<String, Object> properties = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Headers headers;
  private final Consumer<String> refuse;
  private boolean knowsRepeats;

  ReadParameters(Headers headers, Consumer<String> refuse) {
    this.headers = headers;
    this.refuse = refuse;
  }

  void add(Map<?, ?> parameter) {
    var name = Plain.text(parameter, "name").orElse("");
    switch (Plain.text(parameter, "in").orElse("")) {
      case "path" -> add(name, Place.PATH, parameter, true);
      case "query" -> add(name, Place.QUERY, parameter, isTrue(parameter, "required"));
      case "header" -> addHeader(name, parameter);
      case String other ->
          refuse.accept(
              "parameter %s must be in path, query or header, and is in %s."
                  .formatted(name, other));
    }
  }

  private void add(String name, Place place, Map<?, ?> parameter, boolean needed) {
    var schema = OpenApiSchema.of(parameter.get("schema"));
    var type = schema.get("type");
    var item = Plain.map(schema.get("items")).get("type");
    boolean list = place == Place.QUERY && "array".equals(type) && isSingle(item);
    if (!isSingle(type) && !list) {
      refuse.accept("parameter %s must have a schema of one plain type.".formatted(name));
    }
    var style = Plain.text(parameter, "style").orElse("");
    boolean usual = style.isEmpty() || style.equals(place == Place.PATH ? "simple" : "form");
    if (!usual || Boolean.FALSE.equals(parameter.get("explode"))) {
      refuse.accept("parameter %s must have the usual style.".formatted(name));
    }
    put(name, place, described(schema, parameter), needed);
  }

  private static boolean isSingle(@Nullable Object type) {
    return type instanceof String text && SINGLE.contains(text);
  }

  /// A model writes no header. One that the owner set needs no argument; a key is ours to set.
  private void addHeader(String name, Map<?, ?> parameter) {
    if (name.equalsIgnoreCase(Headers.KEY)) {
      knowsRepeats = true;
    } else if (isTrue(parameter, "required") && !headers.has(name)) {
      refuse.accept("header %s is required, so its value must be declared.".formatted(name));
    }
  }

  void addBody(Map<?, ?> body) {
    var content = Plain.map(body.get("content"));
    if (content.get("application/json") instanceof Map<?, ?> json) {
      var schema = OpenApiSchema.of(json.get("schema"));
      put(BODY, Place.BODY, described(schema, body), isTrue(body, "required"));
    } else {
      refuse.accept("requestBody must be of application/json.");
    }
  }

  private void put(String name, Place place, Map<String, Object> schema, boolean needed) {
    var unchecked = new Schema(schema).unchecked();
    if (!unchecked.isEmpty()) {
      refuse.accept("%s must not use %s.".formatted(name, String.join(", ", unchecked)));
    }
    if (name.isEmpty() || places.putIfAbsent(name, place) != null) {
      refuse.accept("parameter (%s) must have a name that no other has.".formatted(name));
    }
    properties.put(name, schema);
    if (needed) {
      required.add(name);
    }
  }

  void checkPath(String path) {
    var wanted =
        NAME.matcher(path).results().map(name -> name.group(1)).collect(Collectors.toSet());
    var declared =
        places.keySet().stream()
            .filter(name -> places.get(name) == Place.PATH)
            .collect(Collectors.toSet());
    if (!wanted.equals(declared)) {
      refuse.accept("the {names} of the path must be its parameters in path.");
    }
  }

  Map<String, Object> schema() {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", List.copyOf(required));
    schema.put("additionalProperties", false);
    return schema;
  }

  Map<String, Place> places() {
    return places;
  }

  boolean knowsRepeats() {
    return knowsRepeats;
  }

  private static Map<String, Object> described(Map<String, Object> schema, Map<?, ?> by) {
    var described = new LinkedHashMap<>(schema);
    Plain.text(by, "description").ifPresent(text -> described.putIfAbsent("description", text));
    return described;
  }

  private static boolean isTrue(Map<?, ?> map, String name) {
    return Boolean.TRUE.equals(map.get(name));
  }
}
