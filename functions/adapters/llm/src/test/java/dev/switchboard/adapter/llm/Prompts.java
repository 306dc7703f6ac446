package dev.switchboard.adapter.llm;

import dev.switchboard.domain.reasoning.Form;
import dev.switchboard.domain.reasoning.Prompt;
import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.reasoning.ToolResult;
import dev.switchboard.domain.reasoning.ToolSpec;
import dev.switchboard.domain.reasoning.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the models of these tests are asked.
final class Prompts {
  static final ToolSpec SLOTS =
      new ToolSpec(
          "find_slots",
          "Finds free times.",
          Map.of(
              "type",
              "object",
              "properties",
              Map.of(
                  "day", Map.of("type", "string", "maxLength", 20),
                  "people", Map.of("type", "integer", "minimum", 1)),
              "required",
              List.of("day"),
              "additionalProperties",
              false));
  static final Form VERDICT =
      new Form(
          "verdict",
          Map.of(
              "type", "object",
              "properties",
                  Map.of(
                      "yes", Map.of("type", "boolean"),
                      "score", Map.of("type", "number"),
                      "why", Map.of("type", "object")),
              "required", List.of("yes")));
  static final List<ToolCall> CALLS =
      List.of(
          new ToolCall("id-1", "find_slots", Map.of("day", "monday")),
          new ToolCall("id-2", "find_slots", Map.of("day", "tuesday", "people", 3)));
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Prompts() {}

  static Prompt withTool(Turn... later) {
    return prompt(List.of(SLOTS), Optional.empty()).then(later);
  }

  static Prompt withForm() {
    return prompt(List.of(), Optional.of(VERDICT));
  }

  static Prompt withBoth() {
    return prompt(List.of(SLOTS), Optional.of(VERDICT));
  }

  /// As `CALLS` went.
  static Turn.Returned returned() {
    return new Turn.Returned(
        List.of(new ToolResult("id-1", "9:00", false), new ToolResult("id-2", "closed", true)));
  }

  private static Prompt prompt(List<ToolSpec> tools, Optional<Form> form) {
    return new Prompt("", List.of(new Turn.Asked("When?")), tools, form, 77, PATIENCE);
  }
}
