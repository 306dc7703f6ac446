package dev.switchboard.adapter.llm;

import dev.switchboard.domain.reasoning.Form;
import dev.switchboard.domain.reasoning.Prompt;
import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.reasoning.ToolSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A form as one more tool, that has to be called where nothing else is: what every provider knows,
/// with other tools beside it, while each has a schema mode of its own that only its newer models
/// have.
final class FormTool {
  private FormTool() {}

  /// The tools of a prompt, its form among them.
  static List<ToolSpec> tools(Prompt prompt) {
    var tools = new ArrayList<>(prompt.tools());
    prompt.form().map(FormTool::tool).ifPresent(tools::add);
    return tools;
  }

  /// The form that was filled in, as JSON; empty where the model wants other tools called first.
  static Optional<String> filledIn(Prompt prompt, List<ToolCall> calls) {
    return others(prompt, calls).isEmpty()
        ? calls.stream().findFirst().map(call -> PlainJson.write(call.arguments()))
        : Optional.empty();
  }

  /// The calls without the form's, which is early where there are others.
  static List<ToolCall> others(Prompt prompt, List<ToolCall> calls) {
    var form = prompt.form().map(Form::name);
    return calls.stream().filter(call -> !form.equals(Optional.of(call.tool()))).toList();
  }

  private static ToolSpec tool(Form form) {
    return new ToolSpec(form.name(), "Gives the answer. Call it once, at the end.", form.schema());
  }
}
