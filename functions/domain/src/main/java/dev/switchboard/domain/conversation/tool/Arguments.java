package dev.switchboard.domain.conversation.tool;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What a model passed to a tool. Models fill what they do not know with words like "none"; such a
/// value counts as absent.
public record Arguments(Map<String, Object> values) {
  private static final int MOST_CHARACTERS = 4_000;
  private static final Set<String> NOTHING =
      Set.of(
          "", "none", "null", "n/a", "na", "unknown", "undefined", "not provided", "not specified");

  public Arguments {
    values = new LinkedHashMap<>(values);
  }

  /// A text, or a number or truth value as text; cut where it is longer than anybody says.
  public Optional<String> text(String name) {
    return switch (values.get(name)) {
      case String text ->
          Optional.of(text.strip()).filter(Arguments::meansSomething).map(Arguments::cut);
      case Number number -> Optional.of(number.toString());
      case Boolean truth -> Optional.of(truth.toString());
      case null, default -> Optional.empty();
    };
  }

  /// An object, or a text as the object `{"text": …}`.
  public Map<String, Object> object(String name) {
    return switch (values.get(name)) {
      case Map<?, ?> map -> copy(map);
      case String text when meansSomething(text) -> Map.of("text", cut(text));
      case null, default -> Map.of();
    };
  }

  /// The same values under the names that they have here.
  Arguments renamed(Map<String, String> names) {
    var renamed = new LinkedHashMap<String, Object>();
    values.forEach((name, value) -> renamed.put(names.getOrDefault(name, name), value));
    return new Arguments(renamed);
  }

  /// The same text for the same arguments.
  String fingerprint() {
    return new TreeMap<>(values).toString();
  }

  private static Map<String, Object> copy(Map<?, ?> map) {
    var copy = new LinkedHashMap<String, Object>();
    map.forEach((key, value) -> {
      if (key instanceof String name && value != null) {
        copy.put(name, value);
      }
    });
    return copy;
  }

  private static boolean meansSomething(String text) {
    return !NOTHING.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  private static String cut(String text) {
    return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
  }
}
