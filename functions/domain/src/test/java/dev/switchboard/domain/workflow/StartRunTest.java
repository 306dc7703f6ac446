package dev.switchboard.domain.workflow;

import static dev.switchboard.domain.workflow.Flows.ask;
import static dev.switchboard.domain.workflow.Flows.inOrder;
import static dev.switchboard.domain.workflow.Flows.step;
import static dev.switchboard.domain.workflow.Flows.three;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.task.Budget;
import dev.switchboard.domain.task.Errands;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.TaskStatus;
import dev.switchboard.domain.task.Terms;
import dev.switchboard.domain.workflow.Node.Ask;
import dev.switchboard.domain.workflow.Node.Join;
import dev.switchboard.domain.workflow.StartRun.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Starting a run, on which terms it runs, and reading how far it is.
final class StartRunTest {
  private static final WorkflowId FLOW = new WorkflowId("flow");
  private final Cast cast =
      new Cast().says("anna", "One.").says("ben", "Two.").says("cleo", "Three.");
  private final Rehearsal rehearsal = new Rehearsal(cast);

  private Outcome start(Optional<Long> version, String input, String key) {
    return rehearsal.start.start(
        ACME,
        new StartRun.Request(
            FLOW, version, Optional.empty(), input, Errands.NOWHERE, Terms.USUAL, key));
  }

  private void save(Node node, long version) {
    rehearsal.workflows.save(ACME, new Definition(FLOW, "A flow", node, version));
  }

  @Test
  void a_repeat_of_a_request_gets_the_same_run_whatever_has_changed() {
    save(ask("anna: {input}"), 0);
    var first = start(Optional.empty(), "tea", "k");
    save(ask("ben: {input}"), 1);
    rehearsal.agents.delete(ACME, Agents.LEO);

    assertThat(first).isInstanceOf(Outcome.Started.class);
    assertThat(start(Optional.empty(), "tea", "k")).isEqualTo(first);
    assertThat(rehearsal.tasks().list(ACME, Optional.empty(), 9)).hasSize(1);
  }

  @Test
  void a_run_keeps_to_the_version_that_it_was_begun_with() {
    save(inOrder(step("a", ask("anna: {input}"))), 0);
    var task = ((Outcome.Started) start(Optional.empty(), "tea", "k")).task();
    save(ask("ben: {input}"), 1);

    rehearsal.playOut(task.id());

    assertThat(rehearsal.read(task.id()).answer()).contains("One.");
    assertThat(task.order().inputs())
        .containsEntry("workflow", "flow")
        .containsEntry("version", 1L);
  }

  @Test
  void an_older_version_can_be_asked_for() {
    save(ask("anna: {input}"), 0);
    save(ask("ben: {input}"), 1);
    var task = ((Outcome.Started) start(Optional.of(1L), "tea", "k")).task();

    rehearsal.playOut(task.id());

    assertThat(cast.asked()).containsExactly("anna: tea");
  }

  @Test
  void what_cannot_be_run_is_said_before_anything_is_stored() {
    assertThat(start(Optional.empty(), "tea", "k")).isEqualTo(new Outcome.NoSuchWorkflow());
    save(new Ask(new AgentId("nobody"), "anna: {input}"), 0);

    assertThat(start(Optional.of(3L), "tea", "k")).isEqualTo(new Outcome.NoSuchWorkflow());
    assertThat(start(Optional.empty(), " ", "k")).isInstanceOf(Outcome.BadInput.class);
    assertThat(start(Optional.empty(), "x".repeat(StartRun.LONGEST_INPUT + 1), "k"))
        .isInstanceOf(Outcome.BadInput.class);
    assertThat(start(Optional.empty(), "tea", "k"))
        .isEqualTo(new Outcome.NoSuchAgents(List.of(new AgentId("nobody"))));
    assertThat(rehearsal.tasks().list(ACME, Optional.empty(), 9)).isEmpty();
  }

  @Test
  void the_budget_is_shared_out_among_what_runs_at_once() {
    var budget = new Budget(3_000, 9_000, 100, Duration.ofDays(1));
    var terms =
        new Terms(
            Terms.USUAL.priority(), Optional.empty(), Optional.empty(), budget, Optional.empty());
    var flow =
        inOrder(
            step("first", ask("anna: {input}")),
            step("side", three(new Join.All(), Optional.empty())));

    var run = rehearsal.run(flow, terms);

    assertThat(budgetOf(run.parts().getFirst())).isEqualTo(budget);
    assertThat(budgetOf(run.parts().get(1).parts().getFirst()))
        .isEqualTo(new Budget((3_000 - 12) / 3, (9_000 - 30) / 3, 100, Duration.ofDays(1)));
  }

  private Budget budgetOf(Run part) {
    return rehearsal.tasks().find(ACME, part.task()).orElseThrow().order().terms().budget();
  }

  @Test
  void a_run_that_is_under_way_shows_what_has_ended() {
    cast.stalls("ben");
    var task = rehearsal.begun(three(new Join.All(), Optional.empty()), Terms.USUAL);
    for (int i = 0; i < 10; i++) {
      rehearsal.step();
    }

    var run = rehearsal.read(task);

    assertThat(run.status()).isEqualTo(TaskStatus.WAITING);
    assertThat(run.name()).isEqualTo("flow");
    assertThat(run.pattern()).isEqualTo("parallel");
    assertThat(run.ended()).isEmpty();
    assertThat(run.used().micros()).isEqualTo(2 * Cast.USED.micros());
    assertThat(run.parts()).extracting(Run::name).containsExactly("anna", "ben", "cleo");
    assertThat(run.parts())
        .extracting(Run::status)
        .containsExactly(TaskStatus.COMPLETED, TaskStatus.QUEUED, TaskStatus.COMPLETED);
    assertThat(run.parts().getFirst().ended()).isPresent();
  }

  @Test
  void what_was_called_off_is_counted_too() {
    cast.does(
        "ben",
        _ -> {
          if (cast.asked("ben").size() > 1) {
            throw new Fault.Passing("Ben is busy.", Duration.ofHours(1));
          }
          return "No form.";
        });
    var form = Optional.of(Map.<String, Object>of("type", "object"));
    var flow =
        new Node.Parallel(
            List.of(
                new Node.Branch("ben", new Ask(Agents.LEO, "ben: {input}", form)),
                new Node.Branch("anna", ask("anna: {input}"))),
            new Join.Any(),
            Optional.empty());

    var run = rehearsal.run(flow);

    assertThat(run.parts().getFirst().status()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(run.used().micros()).isEqualTo(2 * Cast.USED.micros());
  }

  @Test
  void what_is_no_run_is_not_read_as_one() {
    rehearsal.tasks().submit(ACME, Errands.task("r1"));

    assertThat(new ReadRun(rehearsal.tasks(), new JsonReader()).read(ACME, Errands.id("r1")))
        .isEmpty();
    assertThat(new ReadRun(rehearsal.tasks(), new JsonReader()).read(ACME, new TaskId("none")))
        .isEmpty();
  }

  @Test
  void only_what_a_part_refers_to_is_given_to_it() {
    var flow =
        inOrder(
            step("first", ask("anna: {input}")),
            step("then", inOrder(step("in", ask("ben: {first}")))));

    var run = rehearsal.run(flow);

    assertThat(
            rehearsal.tasks().find(ACME, run.parts().get(1).task()).orElseThrow().order().inputs())
        .containsEntry("values", Map.of("first", "One."));
  }
}
