package dev.switchboard.adapter.llm;

import dev.switchboard.domain.reasoning.Answer;
import dev.switchboard.domain.reasoning.Prompt;
import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.reasoning.Used;
import java.util.List;

/// What a provider said, before it is an answer.
///
/// @param text blank where there is none
/// @param cut whether it ended because it was as long as it may be
record Said(String text, List<ToolCall> calls, String model, Used used, boolean cut) {
  /// The answer to a prompt, or the fault that it is where nothing was said. What is left of a call
  /// that was cut may look whole, so none is made.
  Answer answer(Prompt prompt, Trouble trouble) {
    var filledIn = FormTool.filledIn(prompt, calls);
    var words = filledIn.orElse(text).strip();
    var others = FormTool.others(prompt, calls);
    if (cut && (words.isEmpty() || !others.isEmpty())) {
      throw trouble.tooShort(prompt.mostTokens());
    }
    if (words.isEmpty() && others.isEmpty()) {
      throw trouble.noAnswer("no text");
    }
    return new Answer(words, others, model, used, cut);
  }
}
