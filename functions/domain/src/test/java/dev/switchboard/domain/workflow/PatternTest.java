package dev.switchboard.domain.workflow;

import static dev.switchboard.domain.workflow.Cast.verdict;
import static dev.switchboard.domain.workflow.Flows.ask;
import static dev.switchboard.domain.workflow.Flows.inOrder;
import static dev.switchboard.domain.workflow.Flows.step;
import static dev.switchboard.domain.workflow.Flows.three;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.task.TaskStatus;
import dev.switchboard.domain.workflow.Node.Join;
import dev.switchboard.domain.workflow.Node.OnFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// One after the other, and side by side.
final class PatternTest {
  private final Cast cast = new Cast();
  private final Rehearsal rehearsal = new Rehearsal(cast);

  @Test
  void one_agent_alone_is_a_run() {
    cast.says("anna", "Hot.");

    var run = rehearsal.run(ask("anna: how is {input}? {{"));

    assertThat(run.answer()).contains("Hot.");
    assertThat(cast.asked()).containsExactly("anna: how is tea? {");
  }

  @Test
  void each_result_feeds_the_next_step() {
    cast.says("anna", "It is {input}.").does("ben", words -> words + "!");

    var run =
        rehearsal.run(
            inOrder(
                step("first", ask("anna: {input}")), step("then", ask("ben: {first} {previous}"))));

    assertThat(run.answer()).contains("ben: It is {input}. It is {input}.!");
  }

  @Test
  void a_step_that_fails_stops_the_whole() {
    cast.fails("anna").says("ben", "Never asked.");

    var run =
        rehearsal.run(inOrder(step("first", ask("anna: {input}")), step("then", ask("ben: x"))));

    assertThat(run.status()).isEqualTo(TaskStatus.FAILED);
    assertThat(run.error()).contains("Step first failed: anna is out of order.");
    assertThat(cast.asked("ben")).isEmpty();
  }

  @Test
  void a_step_that_fails_is_skipped_and_its_failure_is_part_of_the_result() {
    cast.fails("anna").does("ben", words -> words);

    var run =
        rehearsal.run(
            inOrder(
                step("first", ask("anna: {input}"), 0, OnFailure.SKIP),
                step("then", ask("ben: {first} {previous}"))));

    assertThat(run.answer()).contains("ben: (Step first failed.) tea");
    assertThat(rehearsal.result(run).get("failures"))
        .isEqualTo(List.of(Map.of("name", "first", "why", "anna is out of order.")));
  }

  @Test
  void a_step_that_fails_is_tried_again_so_often_and_no_oftener() {
    cast.fails("anna");
    var flow = inOrder(step("first", ask("anna: {input}"), 2, OnFailure.STOP));

    assertThat(rehearsal.run(flow).status()).isEqualTo(TaskStatus.FAILED);
    assertThat(cast.asked("anna")).hasSize(3);
  }

  @Test
  void all_are_waited_for_and_who_failed_is_named() {
    cast.says("anna", "One.").fails("ben").says("cleo", "Three.");

    var run = rehearsal.run(three(new Join.All(), Optional.empty()));

    assertThat(run.answer()).contains("anna: One.\n\nben: (It failed.)\n\ncleo: Three.");
    assertThat(rehearsal.detail(run, "failures")).contains("ben is out of order.");
  }

  @Test
  void the_first_to_succeed_is_enough_and_the_others_are_called_off() {
    cast.fails("anna").stalls("ben").says("cleo", "Three.");

    var run = rehearsal.run(three(new Join.Any(), Optional.empty()));

    assertThat(run.answer()).contains("Three.");
    assertThat(run.parts())
        .extracting(Run::status)
        .containsExactly(TaskStatus.FAILED, TaskStatus.CANCELLED, TaskStatus.COMPLETED);
  }

  @Test
  void a_quorum_is_joined_by_whoever_aggregates_and_the_rest_is_called_off() {
    cast.says("anna", "One.").stalls("ben").says("cleo", "Three.").does("sue", words -> words);

    var run = rehearsal.run(three(new Join.Quorum(2), Optional.of(ask("sue: {results}"))));

    assertThat(run.answer()).contains("sue: anna: One.\n\ncleo: Three.");
    assertThat(run.parts().get(1).status()).isEqualTo(TaskStatus.CANCELLED);
  }

  @Test
  void a_quorum_that_cannot_be_reached_fails_at_once() {
    cast.fails("anna").fails("ben").stalls("cleo");

    var run = rehearsal.run(three(new Join.Quorum(2), Optional.empty()));

    assertThat(run.error().orElseThrow())
        .contains("Too many branches failed.", "anna: anna is out", "ben: ben is out");
    assertThat(run.parts().get(2).status()).isEqualTo(TaskStatus.CANCELLED);
  }

  @Test
  void where_all_fail_the_whole_fails() {
    cast.fails("anna").fails("ben").fails("cleo");

    assertThat(rehearsal.run(three(new Join.All(), Optional.empty())).status())
        .isEqualTo(TaskStatus.FAILED);
  }

  @Test
  void they_nest_and_failures_inside_are_named_by_their_path() {
    cast.says("anna", "One.").fails("ben").says("cleo", verdict("yes")).says("sue", "Done.");
    var inner = inOrder(step("side", three(new Join.All(), Optional.empty())));

    var run =
        rehearsal.run(
            inOrder(step("outer", inner), step("last", ask("sue: {outer}"), 0, OnFailure.STOP)));

    assertThat(cast.asked("sue").getFirst()).startsWith("sue: anna: One.\n\nben: (It failed.)");
    assertThat(rehearsal.detail(run, "failures")).contains("outer/side/ben");
    assertThat(run.parts().getFirst().parts().getFirst().parts()).hasSize(3);
    assertThat(run.used().inputTokens()).isEqualTo(3 * Cast.USED.inputTokens());
  }
}
