package dev.switchboard.domain.workflow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Checks values against the part of JSON schema that the published one is written in.
record Draft(Map<String, Object> root) {
  boolean fits(Object value) {
    return fits(root, value);
  }

  private boolean fits(Object schema, Object value) {
    if (!(schema instanceof Map<?, ?> map)) {
      return Boolean.TRUE.equals(schema);
    }
    return map.entrySet().stream().allMatch(rule -> holds(map, (String) rule.getKey(), value));
  }

  private boolean holds(Map<?, ?> schema, String keyword, Object value) {
    Object rule = Objects.requireNonNull(schema.get(keyword));
    return switch (keyword) {
      case "$ref" -> fits(definition((String) rule), value);
      case "oneOf" -> ((List<?>) rule).stream().filter(each -> fits(each, value)).count() == 1;
      case "const" -> rule.equals(value);
      case "enum" -> ((List<?>) rule).contains(value);
      case "type" -> isOf((String) rule, value);
      case "pattern" -> !(value instanceof String text) || matches((String) rule, text);
      case "minLength" -> !(value instanceof String text) || text.length() >= whole(rule);
      case "maxLength" -> !(value instanceof String text) || text.length() <= whole(rule);
      case "minimum" -> !(value instanceof Number number) || number.intValue() >= whole(rule);
      case "maximum" -> !(value instanceof Number number) || number.intValue() <= whole(rule);
      case "minItems" -> !(value instanceof List<?> list) || list.size() >= whole(rule);
      case "maxItems" -> !(value instanceof List<?> list) || list.size() <= whole(rule);
      case "items" ->
          !(value instanceof List<?> list) || list.stream().allMatch(each -> fits(rule, each));
      case "required" ->
          !(value instanceof Map<?, ?> map) || map.keySet().containsAll((List<?>) rule);
      case "properties" -> !(value instanceof Map<?, ?> map) || members((Map<?, ?>) rule, map);
      case "additionalProperties" -> !(value instanceof Map<?, ?> map) || known(schema, map);
      case "if" ->
          fits(Objects.requireNonNull(schema.get(fits(rule, value) ? "then" : "else")), value);
      case "then", "else", "description", "title", "default", "$schema", "$defs" -> true;
      default -> throw new AssertionError("The published schema uses " + keyword);
    };
  }

  private Object definition(String reference) {
    var name = reference.substring("#/$defs/".length());
    return Objects.requireNonNull(
        ((Map<?, ?>) Objects.requireNonNull(root.get("$defs"))).get(name), reference);
  }

  private static boolean matches(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).find();
  }

  private static int whole(Object number) {
    return ((Number) number).intValue();
  }

  private static boolean isOf(String type, Object value) {
    return switch (type) {
      case "object" -> value instanceof Map<?, ?>;
      case "array" -> value instanceof List<?>;
      case "string" -> value instanceof String;
      case "integer" ->
          value instanceof Number number
              && new BigDecimal(number.toString()).stripTrailingZeros().scale() <= 0;
      default -> throw new AssertionError("The published schema uses type " + type);
    };
  }

  private boolean members(Map<?, ?> properties, Map<?, ?> value) {
    return value.entrySet().stream()
        .filter(each -> properties.containsKey(each.getKey()))
        .allMatch(
            each -> fits(Objects.requireNonNull(properties.get(each.getKey())), each.getValue()));
  }

  private static boolean known(Map<?, ?> schema, Map<?, ?> value) {
    return ((Map<?, ?>) Objects.requireNonNull(schema.get("properties")))
        .keySet()
        .containsAll(value.keySet());
  }
}
