package dev.switchboard.domain.conversation.tool;

import dev.switchboard.domain.reasoning.ToolSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes down what a tool is good for and what it takes. Who calls, for whom and from where is
/// never among it: that is known, and no argument changes it.
final class Spec {
  private final String name;
  private final String description;
  private final Map<String, Object> properties = new LinkedHashMap<>();
  private final List<String> required = new ArrayList<>();

  private Spec(String name, String description) {
    this.name = name;
    this.description = description;
  }

  static Spec of(String name, String description) {
    return new Spec(name, description);
  }

  /// A text that must be there.
  Spec needs(String parameter, String meaning) {
    required.add(parameter);
    return takes(parameter, meaning);
  }

  /// A text that may be there.
  Spec takes(String parameter, String meaning) {
    return takes(parameter, "string", meaning);
  }

  Spec takes(String parameter, String type, String meaning) {
    properties.put(parameter, Map.of("type", type, "description", meaning));
    return this;
  }

  /// Which of the calendar's appointments it is about.
  Spec takesChoice() {
    return takes("appointment_type", "What kind of appointment, if the caller said.")
        .takes(
            "duration_minutes", "integer", "How many minutes it should take, if the caller said.")
        .takes("subject", "What it is about, such as the address of the property.");
  }

  /// Which appointment that was made is meant.
  Spec takesCode() {
    return takes(
        "confirmation_code",
        "The code the caller gives. Without it, the appointment under the number they call from is meant.");
  }

  ToolSpec done() {
    return new ToolSpec(
        name,
        description,
        Map.of("type", "object", "properties", properties, "required", List.copyOf(required)));
  }
}
