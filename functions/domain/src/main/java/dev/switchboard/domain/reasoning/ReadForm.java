package dev.switchboard.domain.reasoning;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells whether an answer is what a form asks for, and if not, what to tell the model. Words and a
/// fence around the object are forgiven.
public final class ReadForm {
  private static final int MOST_MISFITS = 10;

  private final ReadJson json;

  public ReadForm(ReadJson json) {
    this.json = json;
  }

  /// How an answer can stand to a form.
  public sealed interface Reading {
    /// It fits; a null is left out.
    record Fits(Map<String, Object> values) implements Reading {}

    /// It does not; each misfit is a sentence that the model can mend it by.
    record Misfit(List<String> misfits) implements Reading {
      /// Asks for it again.
      public Turn.Asked again(Form form) {
        return new Turn.Asked(
            "That is not a valid %s:\n- %s\nAnswer again, with the whole JSON object and nothing else."
                .formatted(form.name(), String.join("\n- ", misfits)));
      }
    }
  }

  public Reading read(Form form, Answer answer) {
    if (answer.cut()) {
      return new Reading.Misfit(
          List.of("It was cut off because it was too long. Keep it shorter."));
    }
    var object = object(answer.text());
    if (object.isEmpty()) {
      return new Reading.Misfit(List.of("It must be one JSON object, and is something else."));
    }
    var misfits = new Schema(form.schema()).misfits(object.get());
    return misfits.isEmpty()
        ? new Reading.Fits(object.get())
        : new Reading.Misfit(misfits.stream().limit(MOST_MISFITS).toList());
  }

  private Optional<Map<String, Object>> object(String text) {
    int start = text.indexOf('{');
    int end = text.lastIndexOf('}');
    return start < 0 || end < start
        ? Optional.empty()
        : json.object(text.substring(start, end + 1));
  }
}
