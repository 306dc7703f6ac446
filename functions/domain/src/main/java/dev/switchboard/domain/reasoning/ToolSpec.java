package dev.switchboard.domain.reasoning;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// A tool that a model may call.
///
/// @param name 1 to 64 letters, digits, underscores and hyphens, which every provider takes
/// @param description what it does and when it is of use, for the model to read
/// @param parameters a JSON schema of type `object`, as plain values
public record ToolSpec(String name, String description, Map<String, Object> parameters) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  public ToolSpec {
    check("Tool", name);
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /// Whether a tool can have this name.
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  static void check(String what, String name) {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "%s name (%s) must be 1 to 64 letters, digits, underscores and hyphens."
              .formatted(what, name));
    }
  }
}
