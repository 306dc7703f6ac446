package dev.switchboard.domain.task;

import dev.switchboard.domain.reasoning.Answer;
import dev.switchboard.domain.reasoning.Form;
import dev.switchboard.domain.reasoning.ReadForm;
import dev.switchboard.domain.reasoning.ReadForm.Reading.Fits;
import dev.switchboard.domain.reasoning.ReadForm.Reading.Misfit;
import dev.switchboard.domain.reasoning.ReadJson;
import dev.switchboard.domain.reasoning.Turn;
import dev.switchboard.domain.reasoning.Used;
import java.util.List;
import java.util.Optional;

/// Reads what a model answered against the form that its task wants. Without one any words fit.
record Rereading(ReadForm forms, Optional<Form> form) {
  /// How often an answer may be given that does not fit.
  static final int MOST_MISFITS = 3;

  static Rereading of(Order order, ReadJson json) {
    return new Rereading(new ReadForm(json), WantedForm.of(order));
  }

  /// What the newest answer leads to; nothing where another one is to be asked for.
  Optional<Move> settle(List<String> answers) {
    if (answers.isEmpty()) {
      return Optional.empty();
    }
    var misfit = misfit(answers.getLast());
    if (misfit.isEmpty()) {
      return Optional.of(new Move.Done(answers.getLast()));
    }
    return answers.size() < MOST_MISFITS
        ? Optional.empty()
        : Optional.of(
            new Move.Failed(
                "It did not answer in the form that was asked for. The last time: "
                    + String.join(" ", misfit.get().misfits())));
  }

  /// What the model is told of an answer that does not fit.
  Optional<Turn> again(String text) {
    return form.flatMap(wanted -> misfit(text).map(misfit -> misfit.again(wanted)));
  }

  private Optional<Misfit> misfit(String text) {
    return form.flatMap(wanted ->
        switch (forms.read(wanted, new Answer(text, List.of(), "", Used.NONE))) {
          case Fits _ -> Optional.empty();
          case Misfit misfit -> Optional.of(misfit);
        });
  }
}
