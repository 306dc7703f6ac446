package dev.switchboard.domain.conversation.tool;

import dev.switchboard.domain.reasoning.ToolSpec;
import dev.switchboard.domain.task.AnswerQuestion;
import dev.switchboard.domain.task.AnswerQuestion.Outcome;
import dev.switchboard.domain.task.Step;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.Tasks;

/// Passes on the caller's `answer` to what their latest task asks, on the same call or a later one.
public final class AnswerTask implements Tool {
  private static final ToolSpec SPEC =
      Spec.of("answer_task", "Passes on the caller's answer to what work in the background asks.")
          .needs("answer", "The answer, as the caller said it.")
          .done();

  private final Tasks tasks;
  private final AnswerQuestion answerQuestion;

  public AnswerTask(Tasks tasks, AnswerQuestion answerQuestion) {
    this.tasks = tasks;
    this.answerQuestion = answerQuestion;
  }

  @Override
  public ToolSpec spec() {
    return SPEC;
  }

  @Override
  public Spoken use(Use use) {
    var task = use.envelope().caller().flatMap(caller -> tasks.latestOf(use.workspace(), caller));
    var asked =
        task.flatMap(found -> tasks.read(use.workspace(), found.id()))
            .flatMap(history -> history.openQuestion());
    if (asked.isEmpty()) {
      return Spoken.answer("There is nothing that waits for an answer of yours.");
    }
    var answer = use.arguments().text("answer");
    if (answer.isEmpty()) {
      return Spoken.apology("What is your answer?");
    }
    return say(use, task.orElseThrow(), asked.get(), answer.get());
  }

  private Spoken say(Use use, Task task, Step asked, String answer) {
    var id = task.id();
    return switch (answerQuestion.answer(use.workspace(), id, asked.number(), answer, "call")) {
      case Outcome.Accepted _ ->
          Spoken.ofTask("Thank you, I have passed that on. It goes on now.", id.value());
      case Outcome.Misfit misfit -> Spoken.apology("Your answer %s.".formatted(misfit.why()));
      case Outcome.NotAsked _, Outcome.Ended _, Outcome.Unknown _ ->
          Spoken.answer("That was answered already.");
    };
  }
}
