package dev.switchboard.domain.reasoning;

import dev.switchboard.domain.reasoning.ReadForm.Reading;
import java.util.List;
import java.util.Map;

/// Asks for a form until it is filled in: an answer that does not fit is told what is wrong with
/// it, at most twice. Each question has the prompt's patience.
public final class AnswerInForm {
  private static final int MOST_QUESTIONS = 3;

  private final ReadForm forms;

  public AnswerInForm(ReadJson json) {
    this.forms = new ReadForm(json);
  }

  /// How asking can end. The answer is the last one, with what all of them took.
  public sealed interface Outcome {
    Answer answer();

    record Filled(Map<String, Object> values, Answer answer) implements Outcome {}

    /// Three answers did not fit; these are the misfits of the last one.
    record Unfit(List<String> misfits, Answer answer) implements Outcome {}
  }

  /// Asks a prompt that has a form and no tools.
  public Outcome ask(LanguageModel model, Prompt prompt) {
    if (!prompt.tools().isEmpty()) {
      throw new IllegalArgumentException("A prompt for a form alone must have no tools.");
    }
    var form =
        prompt
            .form()
            .orElseThrow(() -> new IllegalArgumentException("The prompt must have a form."));
    return ask(model, prompt, form, Used.NONE, MOST_QUESTIONS);
  }

  private Outcome ask(LanguageModel model, Prompt prompt, Form form, Used before, int left) {
    var answer = model.answer(prompt);
    var whole = answer.using(answer.used().plus(before));
    return switch (forms.read(form, answer)) {
      case Reading.Fits(var values) -> new Outcome.Filled(values, whole);
      case Reading.Misfit(var misfits) when left == 1 -> new Outcome.Unfit(misfits, whole);
      case Reading.Misfit misfit ->
          ask(model, told(prompt, form, answer, misfit), form, whole.used(), left - 1);
    };
  }

  /// An answer without words cannot be repeated to the model.
  private static Prompt told(Prompt prompt, Form form, Answer answer, Reading.Misfit misfit) {
    return answer.text().isBlank()
        ? prompt
        : prompt.then(new Turn.Said(answer.text(), List.of()), misfit.again(form));
  }
}
