package dev.switchboard.domain.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.task.TaskStatus;
import dev.switchboard.domain.workflow.Node.Ask;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// An agent that is asked for a form answers in it, or fails.
final class FormTest {
  private static final Map<String, Object> SCHEMA =
      Map.of(
          "type", "object",
          "required", List.of("n"),
          "properties", Map.of("n", Map.of("type", "integer")));
  private final Cast cast = new Cast();
  private final Rehearsal rehearsal = new Rehearsal(cast);

  private Run run() {
    return rehearsal.run(new Ask(Agents.LEO, "anna: {input}", Optional.of(SCHEMA)));
  }

  @Test
  void an_answer_that_fits_is_the_result() {
    cast.says("anna", "{\"n\": 3}");

    assertThat(run().answer()).contains("{\"n\": 3}");
    assertThat(cast.prompts().getFirst().form().orElseThrow().schema()).isEqualTo(SCHEMA);
    assertThat(cast.prompts().getFirst().system()).contains("answer in the form");
    assertThat(cast.asked()).containsExactly("anna: tea");
  }

  @Test
  void an_answer_that_does_not_fit_is_told_why_and_each_try_is_counted() {
    cast.says("anna", "Three.", "{\"n\": \"x\"}", "{\"n\": 3}");

    var run = run();

    assertThat(run.answer()).contains("{\"n\": 3}");
    assertThat(cast.prompts().getLast().turns().toString())
        .contains("It must be one JSON object", "n must be of type integer");
    assertThat(run.used().outputTokens()).isEqualTo(3 * Cast.USED.outputTokens());
  }

  @Test
  void after_three_answers_that_do_not_fit_it_fails_and_says_why() {
    cast.says("anna", "Three.");

    var run = run();

    assertThat(run.status()).isEqualTo(TaskStatus.FAILED);
    assertThat(run.error().orElseThrow()).contains("did not answer in the form");
    assertThat(cast.asked()).hasSize(3);
  }

  @Test
  void an_empty_answer_is_asked_for_again() {
    cast.says("anna", "", "{\"n\": 3}");

    assertThat(run().answer()).contains("{\"n\": 3}");
  }
}
