package dev.switchboard.domain.task;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.reasoning.LanguageModel;
import dev.switchboard.domain.reasoning.Prompt;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.util.Optional;

/// Has a language model do the work, as the agent that it was asked of.
public final class ModelWork implements Work {
  private static final int MOST_TOKENS = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Optional<LanguageModel> model;
  private final String howToSet;

  /// Takes the model, if one is configured, and what the owner is told to set if none is.
  public ModelWork(Optional<LanguageModel> model, String howToSet) {
    this.model = model;
    this.howToSet = howToSet;
  }

  @Override
  public String kind() {
    return "model";
  }

  @Override
  public Outcome run(WorkspaceId workspace, Agent agent, Task task, Journal journal) {
    if (model.isEmpty()) {
      return new Outcome.Failed("No language model is configured. " + howToSet);
    }
    var answer = model.get().answer(prompt(agent, task));
    journal.note(
        "model",
        "%s, %d tokens in, %d out"
            .formatted(
                answer.model(), answer.used().inputTokens(), answer.used().outputTokens()));
    return new Outcome.Done(answer.text().strip());
  }

  private static Prompt prompt(Agent agent, Task task) {
    var system =
        """
        You are %s. %s
        Somebody asked you on a call to have something done. Do it now, in the background, as far as words can do it.
        Answer with the result alone: short, plain sentences that can be read out on a telephone.\
        """
            .formatted(agent.name(), agent.persona());
    var user =
        task.inputs().isEmpty()
            ? task.words()
            : "%s\n\nGiven: %s".formatted(task.words(), task.inputs());
    return Prompt.question(system, user, MOST_TOKENS, PATIENCE);
  }
}
