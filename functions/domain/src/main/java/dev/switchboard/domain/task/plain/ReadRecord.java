package dev.switchboard.domain.task.plain;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.plain.PlainObject;
import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.reasoning.Used;
import dev.switchboard.domain.task.Deed;
import dev.switchboard.domain.task.Question;
import dev.switchboard.domain.task.Question.Form;
import dev.switchboard.domain.task.Signal;
import dev.switchboard.domain.task.Step;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.TaskStatus;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/// Reads what is recorded of a task from plain values. What this version cannot read is a lasting
/// fault: whoever passed over a step would do it again.
public final class ReadRecord {
  private ReadRecord() {}

  public static Step step(PlainObject step) {
    return readable(() ->
        new Step(
            step.count("number"),
            step.whole("fence"),
            deed(step.object("deed")),
            used(step.object("used")),
            at(step)));
  }

  public static Signal signal(PlainObject signal) {
    return readable(() -> signalOf(signal));
  }

  public static Used used(PlainObject used) {
    return new Used(used.whole("inputTokens"), used.whole("outputTokens"), used.whole("micros"));
  }

  private static <T> T readable(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new Fault.Lasting("A record of a task must be one that this version can read.", e);
    }
  }

  private static Deed deed(PlainObject deed) {
    return switch (deed.textOr("kind", "")) {
      case "noted" -> new Deed.Noted(text(deed, "what"), text(deed, "text"));
      case "thought" ->
          new Deed.Thought(
              text(deed, "text"),
              deed.objects("calls").stream().map(ReadRecord::call).toList(),
              text(deed, "model"));
      case "returned" ->
          new Deed.Returned(call(deed.object("call")), text(deed, "text"), deed.isTrue("failed"));
      case "starting" -> new Deed.Starting(text(deed, "what"));
      case "asked" -> new Deed.Asked(question(deed.object("question")));
      case "unanswered" -> new Deed.Unanswered(deed.count("question"), deed.value("value"));
      case "begun" ->
          new Deed.Begun(deed.objects("branches").stream().map(ReadRecord::branch).toList());
      case "heard" -> new Deed.Heard(signalOf(deed.object("signal")));
      case "tried" -> new Deed.Tried(text(deed, "why"), Instant.parse(text(deed, "again")));
      case "finished" -> new Deed.Finished(status(deed), text(deed, "text"));
      default -> throw unknown("deed", deed);
    };
  }

  private static Signal signalOf(PlainObject signal) {
    return switch (signal.textOr("kind", "")) {
      case "cancel" -> new Signal.Cancel(text(signal, "why"), at(signal));
      case "pause" -> new Signal.Pause(text(signal, "request"), at(signal));
      case "resume" -> new Signal.Resume(text(signal, "request"), at(signal));
      case "answered" ->
          new Signal.Answered(
              signal.count("question"),
              signal.value("value").orElseThrow(() -> absent("value")),
              text(signal, "by"),
              at(signal));
      case "branch-ended" ->
          new Signal.BranchEnded(
              new TaskId(text(signal, "branch")),
              status(signal),
              signal.text("result"),
              signal.text("error"),
              used(signal.object("used")),
              at(signal));
      default -> throw unknown("signal", signal);
    };
  }

  private static Question question(PlainObject question) {
    return new Question(
        text(question, "text"),
        form(question.object("form")),
        question.value("fallback"),
        question.text("patience").map(Duration::parse));
  }

  private static Form form(PlainObject form) {
    return switch (form.textOr("kind", "")) {
      case "text" -> new Form.Text();
      case "choice" -> new Form.Choice(form.texts("options"));
      case "yes-no" -> new Form.YesNo();
      case "fields" -> new Form.Fields(form.texts("names"));
      default -> throw unknown("form", form);
    };
  }

  private static ToolCall call(PlainObject call) {
    return new ToolCall(text(call, "id"), text(call, "tool"), call.object("arguments").values());
  }

  private static Deed.Branch branch(PlainObject branch) {
    return new Deed.Branch(text(branch, "name"), new TaskId(text(branch, "task")));
  }

  private static TaskStatus status(PlainObject of) {
    return TaskStatus.valueOf(text(of, "status"));
  }

  private static Instant at(PlainObject of) {
    return Instant.parse(text(of, "at"));
  }

  private static String text(PlainObject of, String name) {
    return of.text(name).orElseThrow(() -> absent(name));
  }

  private static IllegalArgumentException absent(String name) {
    return new IllegalArgumentException("%s (absent) must be there.".formatted(name));
  }

  private static IllegalArgumentException unknown(String what, PlainObject of) {
    return new IllegalArgumentException(
        "Kind of %s (%s) must be known.".formatted(what, of.textOr("kind", "none")));
  }
}
