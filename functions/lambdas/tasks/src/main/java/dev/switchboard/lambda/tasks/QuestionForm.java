package dev.switchboard.lambda.tasks;

import static dev.switchboard.adapter.http.HtmlPage.escaped;

import dev.switchboard.domain.task.Question.Form;
import java.util.stream.Collectors;

/// What a person fills in to answer a question.
final class QuestionForm {
  /// The field of an answer that is one value.
  static final String VALUE = "value";

  private static final String SEND = "<button>Send</button>";

  private QuestionForm() {}

  static String fields(Form form) {
    return switch (form) {
      case Form.Text _ ->
          "<label>Your answer<textarea name=\"value\" rows=\"4\" required></textarea></label>"
              + SEND;
      case Form.Choice choice ->
          choice.options().stream().map(QuestionForm::option).collect(Collectors.joining()) + SEND;
      case Form.YesNo _ -> button("yes", "Yes") + button("no", "No");
      case Form.Fields fields ->
          fields.names().stream().map(QuestionForm::field).collect(Collectors.joining()) + SEND;
    };
  }

  private static String option(String option) {
    return "<label><input type=\"radio\" name=\"value\" value=\"%1$s\" required> %1$s</label>"
        .formatted(escaped(option));
  }

  private static String button(String value, String words) {
    return "<button name=\"value\" value=\"%s\">%s</button>".formatted(value, words);
  }

  private static String field(String name) {
    return "<label>%1$s<input type=\"text\" name=\"%1$s\"></label>".formatted(escaped(name));
  }
}
