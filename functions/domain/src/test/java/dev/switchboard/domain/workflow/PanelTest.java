package dev.switchboard.domain.workflow;

import static dev.switchboard.domain.workflow.Flows.ask;
import static dev.switchboard.domain.workflow.Flows.panel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.task.TaskStatus;
import dev.switchboard.domain.workflow.Node.Chooser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PanelTest {
  private static final Optional<Chooser> CHOOSER =
      Optional.of(new Chooser(ask("chloe: choose"), 2));
  private final Cast cast =
      new Cast().says("anna", "Sue.").says("ben", "Pay.").says("cleo", "Drink.");
  private final Rehearsal rehearsal = new Rehearsal(cast);

  private static String synthesis(String answer, String... agrees) {
    return JsonText.of(Map.of("answer", answer, "agrees_with", List.of(agrees)));
  }

  private static String choice(String... experts) {
    return JsonText.of(Map.of("experts", List.of(experts)));
  }

  @Test
  void all_answer_apart_and_the_synthesis_knows_their_weights() {
    cast.says("sue", synthesis("Pay, then drink.", "anna", "ben", "cleo"));

    var run = rehearsal.run(panel(Optional.empty()));

    assertThat(run.answer()).contains("Pay, then drink.");
    assertThat(cast.asked("sue").getFirst()).contains("ben (weight 3): Pay.");
    assertThat(cast.asked("ben").getFirst()).isEqualTo("ben: tea?");
    assertThat(rehearsal.result(run)).containsEntry("dissent", List.of());
  }

  @Test
  void dissent_stays_in_the_result_in_its_own_words() {
    cast.says("sue", synthesis("Pay.", "ben"));

    var run = rehearsal.run(panel(Optional.empty()));

    assertThat(rehearsal.detail(run, "dissent"))
        .contains("name=anna", "view=Sue.", "name=cleo", "view=Drink.")
        .doesNotContain("name=ben");
  }

  @Test
  void only_who_is_chosen_is_asked_and_not_more_than_may_be() {
    cast.says("chloe", choice("cleo", "nobody", "ben", "anna"))
        .says("sue", synthesis("Pay.", "ben"));

    var run = rehearsal.run(panel(CHOOSER));

    assertThat(rehearsal.result(run)).containsEntry("experts", List.of("anna", "ben"));
    assertThat(cast.asked("cleo")).isEmpty();
    assertThat(cast.asked("chloe").getFirst()).contains("at most 2", "- ben: tax");
  }

  @Test
  void where_nobody_was_chosen_the_weightiest_are_asked_and_it_is_said() {
    cast.says("chloe", choice("nobody")).says("sue", synthesis("Pay.", "ben"));

    var run = rehearsal.run(panel(CHOOSER));

    assertThat(rehearsal.result(run)).containsEntry("experts", List.of("ben", "cleo"));
    assertThat(rehearsal.detail(run, "failures"))
        .contains("chooser", "It chose nobody who is there.");
  }

  @Test
  void an_expert_that_fails_is_named_and_the_others_count() {
    cast.fails("anna").says("sue", synthesis("Pay.", "ben", "cleo"));

    var run = rehearsal.run(panel(Optional.empty()));

    assertThat(run.answer()).contains("Pay.");
    assertThat(rehearsal.detail(run, "failures")).contains("anna is out of order.");
  }

  @Test
  void where_no_expert_answers_it_fails() {
    cast.fails("anna").fails("ben").fails("cleo");

    assertThat(rehearsal.run(panel(Optional.empty())).status()).isEqualTo(TaskStatus.FAILED);
    assertThat(cast.asked("sue")).isEmpty();
  }
}
