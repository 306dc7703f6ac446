package dev.switchboard.domain.task;

import dev.switchboard.domain.task.Question.Form;
import dev.switchboard.domain.task.Tasks.Left;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes an answer to a task's question, by whichever way it comes. The first one counts; a repeat
/// changes nothing.
public final class AnswerQuestion {
  /// How an answer can end.
  public sealed interface Outcome {
    record Accepted() implements Outcome {}

    /// It does not fit the question; `why` says what it must be.
    record Misfit(String why) implements Outcome {}

    /// There is no open question of this number: it never was asked, or is answered by now.
    record NotAsked() implements Outcome {}

    record Ended() implements Outcome {}

    record Unknown() implements Outcome {}
  }

  private final Tasks tasks;
  private final SignalTask signal;
  private final InstantSource clock;

  public AnswerQuestion(Tasks tasks, SignalTask signal, InstantSource clock) {
    this.tasks = tasks;
    this.signal = signal;
    this.clock = clock;
  }

  /// Leaves the answer for the task, where it fits.
  ///
  /// @param by which way it came, such as `api`, `link` or `call`
  public Outcome answer(WorkspaceId workspace, TaskId id, int question, Object value, String by) {
    var history = tasks.read(workspace, id);
    if (history.isEmpty()) {
      return new Outcome.Unknown();
    }
    if (history.get().task().status().ended()) {
      return new Outcome.Ended();
    }
    var open = history.get().openQuestion().filter(step -> step.number() == question);
    if (open.isEmpty()) {
      return new Outcome.NotAsked();
    }
    var form = ((Deed.Asked) open.get().deed()).question().form();
    return fitting(form, value)
        .map(fits -> leave(workspace, id, question, fits, by))
        .orElseGet(() -> new Outcome.Misfit(wanted(form)));
  }

  private Outcome leave(WorkspaceId workspace, TaskId id, int question, Object value, String by) {
    var answered = new Signal.Answered(question, value, by, clock.instant());
    var left = signal.signal(workspace, id, answered);
    return left == Left.LEFT ? new Outcome.Accepted() : new Outcome.Ended();
  }

  /// The answer as the question wants it; empty where it does not fit.
  private static Optional<Object> fitting(Form form, Object value) {
    return switch (form) {
      case Form.Text _ ->
          Optional.of(value)
              .filter(String.class::isInstance)
              .map(text -> text.toString().strip())
              .filter(text -> !text.isEmpty())
              .map(Object.class::cast);
      case Form.Choice choice ->
          choice.options().stream()
              .filter(option -> option.equalsIgnoreCase(value.toString().strip()))
              .findFirst()
              .map(Object.class::cast);
      case Form.YesNo _ -> yesOrNo(value);
      case Form.Fields fields ->
          Optional.of(value)
              .filter(Map.class::isInstance)
              .filter(map -> ((Map<?, ?>) map).keySet().equals(Set.copyOf(fields.names())));
    };
  }

  private static Optional<Object> yesOrNo(Object value) {
    return switch (value.toString().strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "y" -> Optional.of(true);
      case "false", "no", "n" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static String wanted(Form form) {
    return switch (form) {
      case Form.Text _ -> "must be words";
      case Form.Choice choice -> "must be one of " + list(choice.options());
      case Form.YesNo _ -> "must be true or false";
      case Form.Fields fields -> "must be an object of these fields: " + list(fields.names());
    };
  }

  private static String list(List<String> names) {
    return String.join(", ", names);
  }
}
