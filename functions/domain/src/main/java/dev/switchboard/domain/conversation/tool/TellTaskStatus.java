package dev.switchboard.domain.conversation.tool;

import dev.switchboard.domain.reasoning.ToolSpec;
import dev.switchboard.domain.task.Deed;
import dev.switchboard.domain.task.History;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.Tasks;
import java.util.Optional;

/// Says what became of a task: that of `task_id`, else the caller's latest. Only whoever delegated
/// a task hears of it.
public final class TellTaskStatus implements Tool {
  private static final ToolSpec SPEC =
      Spec.of("task_status", "Tells what became of work that was passed on.")
          .takes("task_id", "Only if you were told one. Without it, the caller's latest is meant.")
          .done();

  private static final int MOST_SPOKEN = 400;

  private final Tasks tasks;

  public TellTaskStatus(Tasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public ToolSpec spec() {
    return SPEC;
  }

  @Override
  public Spoken use(Use use) {
    var named = use.arguments().text("task_id");
    var task =
        named.isPresent()
            ? named
                .flatMap(TaskId::of)
                .flatMap(id -> tasks.find(use.workspace(), id))
                .filter(found -> isCallers(found, use))
            : use.envelope().caller().flatMap(caller -> tasks.latestOf(use.workspace(), caller));
    return task.map(found -> say(use, found))
        .orElseGet(() -> Spoken.answer("I do not find anything that you asked me to have done."));
  }

  private static boolean isCallers(Task task, Use use) {
    var origin = task.order().origin();
    return matches(origin.call(), use.envelope().call())
        || matches(origin.caller(), use.envelope().caller());
  }

  private static boolean matches(Optional<String> one, Optional<String> other) {
    return one.isPresent() && one.equals(other);
  }

  private Spoken say(Use use, Task task) {
    var words =
        switch (task.status()) {
          case QUEUED, RUNNING ->
              "It is still being worked on. You will hear from us when it is done.";
          case WAITING -> waiting(use, task);
          case PAUSED -> "It is paused just now. You will hear from us when it is done.";
          case CANCELLED -> "It was called off.";
          case COMPLETED -> "It is done. %s".formatted(cut(task.result().orElse("")));
          case FAILED -> "I am sorry, it could not be done.";
        };
    return Spoken.ofTask(words.strip(), task.id().value());
  }

  private String waiting(Use use, Task task) {
    return tasks
        .read(use.workspace(), task.id())
        .flatMap(History::openQuestion)
        .map(asked -> ((Deed.Asked) asked.deed()).question().text())
        .map("It waits for an answer: %s"::formatted)
        .orElse("It is on its way. You will hear from us when it is done.");
  }

  private static String cut(String text) {
    return text.length() > MOST_SPOKEN ? text.substring(0, MOST_SPOKEN) + "…" : text;
  }
}
