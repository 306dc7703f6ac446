package dev.switchboard.domain.task.declared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A schema of OpenAPI without what only readers of the document want. What is left may still be
/// more than is checked.
final class OpenApiSchema {
  private static final Set<String> REMARKS =
      Set.of("example", "deprecated", "externalDocs", "xml", "nullable", "readOnly", "writeOnly");

  private OpenApiSchema() {}

  static Map<String, Object> of(@Nullable Object schema) {
    var plain = new LinkedHashMap<String, Object>();
    Plain.map(schema)
        .forEach((key, value) -> {
          var word = String.valueOf(key);
          if (!REMARKS.contains(word) && !word.startsWith("x-")) {
            plain.put(word, inside(word, value));
          }
        });
    return plain;
  }

  private static Object inside(String word, Object value) {
    return switch (word) {
      case "items", "additionalProperties" -> value instanceof Map<?, ?> map ? of(map) : value;
      case "anyOf" ->
          value instanceof List<?> list ? list.stream().map(OpenApiSchema::of).toList() : value;
      case "properties" -> {
        var members = new LinkedHashMap<String, Object>();
        Plain.map(value).forEach((name, schema) -> members.put(String.valueOf(name), of(schema)));
        yield members;
      }
      case String _ -> value;
    };
  }
}
