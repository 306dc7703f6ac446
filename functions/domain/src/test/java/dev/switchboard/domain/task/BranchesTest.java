package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Office.work;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.reasoning.Used;
import dev.switchboard.domain.task.Move.Branch;
import dev.switchboard.domain.task.Work.Job;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class BranchesTest {
  private boolean deadly;
  private int enough = 3;
  private final Office office =
      new Office(
          work("scripted", this::whole),
          work(
              "part",
              job ->
                  job.order().words().equals("b")
                      ? new Move.Failed("No b.")
                      : new Move.Done("Result of " + job.order().words())));

  private Move whole(Job job) {
    if (job.history().deeds(Deed.Begun.class).findAny().isEmpty()) {
      return new Move.Begin(List.of(branch("a"), branch("b"), branch("c")));
    }
    if (deadly) {
      throw new Weather.Death();
    }
    return job.history().ends().count() < enough
        ? new Move.Await()
        : new Move.Done(
            job.history()
                .ends()
                .map(end -> end.result().or(end::error).orElseThrow())
                .collect(Collectors.joining(", ")));
  }

  private static Branch branch(String name) {
    return new Branch(name, Agents.LEO, "part", name, Map.of(), Budget.USUAL);
  }

  @Test
  void each_is_a_task_of_its_own_and_its_end_is_heard() {
    var task = office.submitted();

    office.runAll();

    assertThat(office.find(task).result().orElseThrow())
        .contains("Result of a", "No b.", "Result of c");
    var names = office.read(task).branches(any -> true);
    assertThat(names).extracting(Deed.Branch::name).containsExactly("a", "b", "c");
    var first = office.tasks.find(ACME, names.getFirst().task()).orElseThrow();
    assertThat(first.order().parent()).contains(new Order.Parent(task.id(), "a"));
    assertThat(first.order().origin().caller()).isEmpty();
    assertThat(office.ended).hasSize(4);
  }

  @Test
  void where_its_worker_died_before_they_were_submitted_the_next_does_it() {
    var task = office.submitted();
    deadly = true;
    assertThatThrownBy(() -> office.run(task)).isInstanceOf(Weather.Death.class);
    deadly = false;
    office.clock.pass(RunTask.LEASE);

    office.run(task);
    office.runAll();

    assertThat(office.find(task).status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(office.ended).hasSize(4);
  }

  @Test
  void those_that_are_not_needed_any_more_are_called_off() {
    enough = 1;
    var task = office.submitted();
    office.run(task);
    var branches = office.read(task).openBranches();
    office.run(branches.get(2).task());
    office.run(task);

    assertThat(office.find(task).result()).contains("Result of c");
    office.run(branches.get(0).task());
    var other = office.tasks.find(ACME, branches.get(0).task()).orElseThrow();
    assertThat(other.status()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(other.error()).contains("The task that it was for is over.");
  }

  @Test
  void one_that_is_submitted_too_late_is_called_off() {
    var task = office.submitted();
    office.leave(task, new Signal.Cancel("Never mind.", office.clock.instant()));
    office.run(task);
    var late = Errands.order(Errands.NOWHERE, Terms.USUAL, parent(task), Errands.NOW);

    var branch = office.submit.submit(ACME, late, Errands.id("late"));
    office.run(branch);

    assertThat(office.find(branch).status()).isEqualTo(TaskStatus.CANCELLED);
  }

  @Test
  void what_they_took_counts_for_the_whole() {
    var task = office.submitted();
    office.run(task);
    var used = new Used(100, 10, 1_000);
    var branch = office.read(task).openBranches().getFirst().task();

    office.leave(
        task,
        new Signal.BranchEnded(
            branch,
            TaskStatus.COMPLETED,
            Optional.of(""),
            Optional.empty(),
            used,
            office.clock.instant()));
    office.run(task);

    assertThat(office.find(task).used()).isEqualTo(used);
  }

  private static Optional<Order.Parent> parent(Task task) {
    return Optional.of(new Order.Parent(task.id(), "late"));
  }
}
