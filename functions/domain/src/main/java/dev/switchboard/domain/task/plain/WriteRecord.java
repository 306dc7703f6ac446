package dev.switchboard.domain.task.plain;

import dev.switchboard.domain.plain.PlainObject;
import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.reasoning.Used;
import dev.switchboard.domain.task.Deed;
import dev.switchboard.domain.task.Question;
import dev.switchboard.domain.task.Question.Form;
import dev.switchboard.domain.task.Signal;
import dev.switchboard.domain.task.Step;
import java.time.Duration;
import java.util.List;

/// Writes what is recorded of a task as plain values. `kind` tells which deed, signal or form it
/// is.
public final class WriteRecord {
  private WriteRecord() {}

  public static PlainObject step(Step step) {
    return new PlainObject()
        .put("number", step.number())
        .put("fence", step.fence())
        .put("at", step.at().toString())
        .put("used", used(step.used()).values())
        .put("deed", deed(step.deed()).values());
  }

  public static PlainObject used(Used used) {
    return new PlainObject()
        .put("inputTokens", used.inputTokens())
        .put("outputTokens", used.outputTokens())
        .put("micros", used.micros());
  }

  public static PlainObject deed(Deed deed) {
    return switch (deed) {
      case Deed.Noted noted -> kind("noted").put("what", noted.what()).put("text", noted.text());
      case Deed.Thought thought ->
          kind("thought")
              .put("text", thought.text())
              .put("calls", thought.calls().stream().map(WriteRecord::call).toList())
              .put("model", thought.model());
      case Deed.Returned returned ->
          kind("returned")
              .put("call", call(returned.call()).values())
              .put("text", returned.text())
              .put("failed", returned.failed());
      case Deed.Starting starting -> kind("starting").put("what", starting.what());
      case Deed.Asked asked -> kind("asked").put("question", question(asked.question()).values());
      case Deed.Unanswered none ->
          kind("unanswered").put("question", none.question()).put("value", none.value());
      case Deed.Begun begun ->
          kind("begun")
              .put("branches", begun.branches().stream().map(WriteRecord::branch).toList());
      case Deed.Heard heard -> kind("heard").put("signal", signal(heard.signal()).values());
      case Deed.Tried tried ->
          kind("tried").put("why", tried.why()).put("again", tried.again().toString());
      case Deed.Finished finished ->
          kind("finished").put("status", finished.status().name()).put("text", finished.text());
    };
  }

  public static PlainObject question(Question question) {
    return new PlainObject()
        .put("text", question.text())
        .put("form", form(question.form()).values())
        .put("fallback", question.fallback())
        .put("patience", question.patience().map(Duration::toString));
  }

  public static PlainObject signal(Signal signal) {
    var plain =
        switch (signal) {
          case Signal.Cancel cancel -> kind("cancel").put("why", cancel.why());
          case Signal.Pause pause -> kind("pause").put("request", pause.request());
          case Signal.Resume resume -> kind("resume").put("request", resume.request());
          case Signal.Answered answered ->
              kind("answered")
                  .put("question", answered.question())
                  .put("value", answered.value())
                  .put("by", answered.by());
          case Signal.BranchEnded ended ->
              kind("branch-ended")
                  .put("branch", ended.branch().value())
                  .put("status", ended.status().name())
                  .put("result", ended.result())
                  .put("error", ended.error())
                  .put("used", used(ended.used()).values());
        };
    return plain.put("at", signal.at().toString());
  }

  private static PlainObject kind(String kind) {
    return new PlainObject().put("kind", kind);
  }

  private static PlainObject call(ToolCall call) {
    return new PlainObject()
        .put("id", call.id())
        .put("tool", call.tool())
        .put("arguments", call.arguments());
  }

  private static PlainObject branch(Deed.Branch branch) {
    return new PlainObject().put("name", branch.name()).put("task", branch.task().value());
  }

  private static PlainObject form(Form form) {
    return switch (form) {
      case Form.Text _ -> kind("text");
      case Form.Choice choice ->
          kind("choice").put("options", (Object) List.copyOf(choice.options()));
      case Form.YesNo _ -> kind("yes-no");
      case Form.Fields fields -> kind("fields").put("names", (Object) List.copyOf(fields.names()));
    };
  }
}
