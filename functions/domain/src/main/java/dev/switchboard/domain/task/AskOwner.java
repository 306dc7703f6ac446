package dev.switchboard.domain.task;

import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.reasoning.ToolResult;
import dev.switchboard.domain.reasoning.ToolSpec;
import dev.switchboard.domain.task.Question.Form;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tool by which a model asks a person. The task sleeps until there is an answer.
final class AskOwner {
  static final String NAME = "ask_owner";
  private static final Duration PATIENCE = Duration.ofDays(1);

  static final ToolSpec SPEC =
      new ToolSpec(
          NAME,
          "Asks the owner of the business, who may take hours to answer. Only what you cannot find out or decide.",
          Map.of(
              "type",
              "object",
              "properties",
              Map.of(
                  "question",
                  Map.of("type", "string", "description", "One or two short sentences."),
                  "options",
                  Map.of(
                      "type",
                      "array",
                      "items",
                      Map.of("type", "string"),
                      "description",
                      "Where the answer is one of a few.")),
              "required",
              List.of("question")));

  private AskOwner() {}

  static Move ask(ToolCall call) {
    var text = String.valueOf(call.arguments().getOrDefault("question", "")).strip();
    if (text.isEmpty()) {
      return new Move.Failed("The model asked the owner without a question.");
    }
    var options =
        call.arguments().get("options") instanceof List<?> some
            ? some.stream().map(String::valueOf).toList()
            : List.<String>of();
    var form = options.isEmpty() ? new Form.Text() : new Form.Choice(options);
    return new Move.Ask(new Question(text, form, Optional.empty(), Optional.of(PATIENCE)));
  }

  static ToolResult result(ToolCall call, Optional<Object> answer) {
    return answer
        .map(said -> new ToolResult(call.id(), said.toString(), false))
        .orElseGet(() -> new ToolResult(call.id(), "Nobody answered in time.", true));
  }
}
