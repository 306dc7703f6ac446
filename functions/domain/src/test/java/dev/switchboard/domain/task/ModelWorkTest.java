package dev.switchboard.domain.task;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.reasoning.Answer;
import dev.switchboard.domain.reasoning.Prompt;
import dev.switchboard.domain.reasoning.Used;
import dev.switchboard.domain.task.Work.Outcome.Done;
import dev.switchboard.domain.task.Work.Outcome.Failed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ModelWorkTest {
  private final ArrayList<String> noted = new ArrayList<>();
  private final ArrayList<Prompt> asked = new ArrayList<>();

  @Test
  void without_a_model_it_says_what_to_set() {
    var outcome = run(new ModelWork(Optional.empty(), "Set SWITCHBOARD_MODEL."));

    assertThat(outcome)
        .isEqualTo(new Failed("No language model is configured. Set SWITCHBOARD_MODEL."));
    assertThat(noted).isEmpty();
  }

  @Test
  void a_model_is_asked_as_the_agent_and_its_use_is_noted() {
    var work =
        new ModelWork(
            Optional.of(prompt -> {
              asked.add(prompt);
              return new Answer(" At nine.\n", List.of(), "m-1", new Used(30, 4, 0));
            }),
            "");

    assertThat(run(work)).isEqualTo(new Done("At nine."));
    assertThat(noted).containsExactly("model: m-1, 30 tokens in, 4 out");
    assertThat(asked.getFirst().system()).contains("You are Mia.");
    assertThat(asked.getFirst().turns().toString())
        .contains("Find out when the shop opens", "rate");
  }

  private Work.Outcome run(ModelWork work) {
    return work.run(
        ACME, Agents.mia(), Errands.task("r1"), (step, detail) -> noted.add(step + ": " + detail));
  }
}
