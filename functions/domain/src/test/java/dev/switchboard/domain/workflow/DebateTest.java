package dev.switchboard.domain.workflow;

import static dev.switchboard.domain.workflow.Cast.verdict;
import static dev.switchboard.domain.workflow.Flows.ask;
import static dev.switchboard.domain.workflow.Flows.debate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.task.TaskStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DebateTest {
  private final Cast cast = new Cast();
  private final Rehearsal rehearsal = new Rehearsal(cast);

  @Test
  void who_agrees_at_once_needs_one_round_and_no_judge() {
    cast.says("anna", verdict("Yes.")).says("ben", verdict(" yes")).says("cleo", verdict("YES"));

    var run = rehearsal.run(debate(5, Optional.of(ask("judge: decide"))));

    assertThat(run.answer()).contains("Yes.");
    assertThat(rehearsal.result(run)).containsEntry("decided_by", "consensus");
    assertThat(cast.asked()).hasSize(3);
  }

  @Test
  void who_hears_the_others_may_change_their_mind() {
    cast.says("anna", verdict("yes"))
        .says("ben", verdict("yes"))
        .does("cleo", words -> verdict(words.contains("- anna: yes. Because") ? "yes" : "no"));

    var run = rehearsal.run(debate(5, Optional.empty()));

    assertThat(rehearsal.result(run)).containsEntry("decided_by", "consensus");
    assertThat(rehearsal.detail(run, "rounds")).isEqualTo("2");
    assertThat(cast.asked("cleo").getLast()).contains("You thought before:\n- cleo: no.");
  }

  @Test
  void where_nobody_moves_the_majority_decides_without_a_judge_and_dissent_is_kept() {
    cast.says("anna", verdict("yes")).says("ben", verdict("yes")).says("cleo", verdict("no"));

    var run = rehearsal.run(debate(5, Optional.of(ask("judge: decide"))));

    assertThat(run.answer()).contains("yes");
    assertThat(rehearsal.result(run)).containsEntry("decided_by", "vote");
    assertThat(rehearsal.detail(run, "dissent")).contains("name=cleo", "reason=Because of no.");
    assertThat(cast.asked()).hasSize(6);
  }

  @Test
  void where_there_is_no_majority_the_judge_decides() {
    cast.says("anna", verdict("yes")).says("ben", verdict("no")).says("cleo", verdict("wait"));
    cast.says("judge", verdict("wait"));

    var run = rehearsal.run(debate(3, Optional.of(ask("judge: decide"))));

    assertThat(run.answer()).contains("wait");
    assertThat(rehearsal.result(run)).containsEntry("decided_by", "judge");
    assertThat(cast.asked("judge").getFirst()).contains("- ben: no. Because of no.");
  }

  @Test
  void a_debate_that_never_agrees_ends_in_its_bounds() {
    var turn = new String[] {"yes", "no", "wait"};
    for (int who = 0; who < 3; who++) {
      int shift = who;
      var name = List.of("anna", "ben", "cleo").get(who);
      cast.does(name, _ -> verdict(turn[(shift + cast.asked(name).size()) % 3]));
    }

    var run = rehearsal.run(debate(4, Optional.empty()));

    assertThat(run.status()).isEqualTo(TaskStatus.FAILED);
    assertThat(run.error().orElseThrow()).startsWith("No verdict has a majority: {no=[");
    assertThat(cast.asked()).hasSize(3 * 4);
  }

  @Test
  void who_cannot_be_read_has_no_vote_and_it_is_said() {
    cast.says("anna", verdict("yes")).says("ben", verdict("yes")).says("cleo", verdict("perhaps"));

    var run = rehearsal.run(debate(2, Optional.empty()));

    assertThat(rehearsal.detail(run, "votes")).isEqualTo("{yes=[anna, ben]}");
    assertThat(rehearsal.detail(run, "failures")).contains("cleo", "no verdict that could be read");
  }

  @Test
  void who_fails_is_not_asked_again_and_the_others_go_on() {
    cast.says("anna", verdict("yes")).fails("ben").says("cleo", verdict("no"), verdict("yes"));

    var run = rehearsal.run(debate(3, Optional.empty()));

    assertThat(run.answer()).contains("yes");
    assertThat(cast.asked("ben")).hasSize(1);
    assertThat(rehearsal.detail(run, "failures")).contains("ben is out of order.");
  }

  @Test
  void one_voice_of_three_is_no_majority() {
    cast.says("anna", verdict("yes")).fails("ben").fails("cleo");

    assertThat(rehearsal.run(debate(3, Optional.empty())).status()).isEqualTo(TaskStatus.FAILED);
  }
}
