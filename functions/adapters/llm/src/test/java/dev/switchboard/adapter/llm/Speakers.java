package dev.switchboard.adapter.llm;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is asked in the five patterns, as a provider's server plays them. A prompt begins with a
/// name and a colon. Each of Anna's begins with the use of a tool, and Rita uses it for ever, never
/// twice for the same.
final class Speakers {
  static final String TOOL = "weigh";

  private Speakers() {}

  /// What is answered to a request.
  static Map<String, Object> answer(Wire wire, String body) {
    var request = read(body);
    var messages = maps(request.get("messages"));
    var asked =
        messages.stream()
            .filter(each -> "user".equals(each.get("role")))
            .map(Wire::words)
            .findFirst()
            .orElse(":");
    var who = asked.substring(0, asked.indexOf(':'));
    var tools =
        maps(request.get("tools")).stream().flatMap(each -> wire.toolName(each).stream()).toList();
    if (who.equals("rita")) {
      return wire.calls(TOOL, Map.of("thing", "tea %d".formatted(messages.size())));
    }
    if (who.equals("anna") && messages.stream().noneMatch(wire::isResult)) {
      return wire.calls(TOOL, Map.of("thing", "tea"));
    }
    Optional<String> form = tools.stream().filter(name -> name.startsWith("final_")).findFirst();
    return form.map(name -> wire.calls(name, fill(name, who, asked)))
        .orElseGet(() -> wire.says(words(who, asked)));
  }

  private static String words(String who, String asked) {
    return who.equals("anna")
        ? asked.contains("failings") ? "Tea is hot." : "Tea is cold."
        : "%s has answered.".formatted(who);
  }

  /// Anna, Ben and Cleo never agree. Ben finds a failing the first time that he checks.
  private static Map<String, Object> fill(String form, String who, String asked) {
    return switch (form) {
      case "final_verdict" ->
          Map.of("verdict", verdict(who), "reason", "Because of %s.".formatted(who));
      case "final_check" ->
          asked.contains("Tea is hot.")
              ? Map.of("passed", true, "failings", List.of())
              : Map.of("passed", false, "failings", List.of("Untrue."));
      case "final_choice" -> Map.of("experts", List.of("anna", "ben"));
      case "final_synthesis" -> Map.of("answer", "Wait.", "agrees_with", List.of("anna"));
      default -> throw new IllegalArgumentException(form);
    };
  }

  private static String verdict(String who) {
    return switch (who) {
      case "anna" -> "yes";
      case "ben" -> "no";
      default -> "wait";
    };
  }

  private static Map<String, Object> read(String body) {
    try {
      return JSON.std.mapFrom(body);
    } catch (IOException e) {
      throw new IllegalArgumentException("A request must be JSON.", e);
    }
  }

  private static List<Map<?, ?>> maps(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList()
        : List.of();
  }
}
