package dev.switchboard.domain.workflow;

import dev.switchboard.domain.reasoning.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The forms in which patterns have agents answer, so that what they say can be compared.
final class Verdicts {
  private static final Map<String, Object> TEXT = Map.of("type", "string", "minLength", 1);

  /// What a debater or a judge says.
  static final Form POSITION =
      new Form("final_verdict", object(Map.of("verdict", TEXT, "reason", TEXT)));

  /// What a check says.
  static final Form CHECK =
      new Form(
          "final_check",
          object(
              Map.of(
                  "passed",
                  Map.of("type", "boolean"),
                  "failings",
                  Map.of("type", "array", "items", TEXT))));

  /// Whom a chooser chooses.
  static final Form CHOICE =
      new Form("final_choice", object(Map.of("experts", Map.of("type", "array", "items", TEXT))));

  /// What is made of the experts' answers, and with whom it agrees.
  static final Form SYNTHESIS =
      new Form(
          "final_synthesis",
          object(Map.of("answer", TEXT, "agrees_with", Map.of("type", "array", "items", TEXT))));

  private Verdicts() {}

  private static Map<String, Object> object(Map<String, Object> properties) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", properties.keySet().stream().sorted().toList());
    schema.put("additionalProperties", false);
    return schema;
  }

  /// Two verdicts are the same where they differ in case, white space, quotes or a full stop only.
  static String normal(String verdict) {
    return verdict
        .replaceAll("[\\p{Punct}\\p{Pi}\\p{Pf}&&[^+\\-%€$/]]", " ")
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }

  static String text(Map<String, Object> values, String key) {
    return String.valueOf(values.get(key));
  }

  static List<String> texts(Map<String, Object> values, String key) {
    return values.get(key) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }
}
