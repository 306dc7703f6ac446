package dev.switchboard.domain.reasoning;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What an answer must be: one JSON object that fits a schema. A model is asked for it in the
/// provider's own way, and may miss it all the same: `ReadForm` tells.
///
/// @param name what the object is, written like a tool's name
/// @param schema a JSON schema of type `object`, as plain values
public record Form(String name, Map<String, Object> schema) {
  public Form {
    ToolSpec.check("Form", name);
    var unchecked = new Schema(schema).unchecked();
    if (!unchecked.isEmpty()) {
      throw new IllegalArgumentException(
          "Schema of form %s must do without %s, which would not be checked."
              .formatted(name, String.join(", ", unchecked)));
    }
    schema = Collections.unmodifiableMap(new LinkedHashMap<>(schema));
  }
}
