package dev.switchboard.domain.workflow;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Writes plain values as JSON. It is here, and no library, because the domain has none and a
/// task's result is text.
final class JsonText {
  private JsonText() {}

  static String of(Object plain) {
    return switch (plain) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> quoted(String.valueOf(entry.getKey())) + ":" + of(entry.getValue()))
              .collect(Collectors.joining(",", "{", "}"));
      case Iterable<?> list ->
          StreamSupport.stream(list.spliterator(), false)
              .map(JsonText::of)
              .collect(Collectors.joining(",", "[", "]"));
      case Number number -> number.toString();
      case Boolean truth -> truth.toString();
      case Object other -> quoted(other.toString());
    };
  }

  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    text.chars()
        .forEach(each -> {
          switch (each) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            default -> {
              if (each < ' ' || Character.isSurrogate((char) each)) {
                quoted.append("\\u%04x".formatted(each));
              } else {
                quoted.append((char) each);
              }
            }
          }
        });
    return quoted.append('"').toString();
  }
}
