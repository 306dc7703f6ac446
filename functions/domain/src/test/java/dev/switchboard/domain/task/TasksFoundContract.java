package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Errands.ANN;
import static dev.switchboard.domain.task.Errands.LEASE;
import static dev.switchboard.domain.task.Errands.NOW;
import static dev.switchboard.domain.task.Errands.UNTAKEN;
import static dev.switchboard.domain.task.Errands.id;
import static dev.switchboard.domain.task.Errands.step;
import static dev.switchboard.domain.task.Errands.task;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.task.Tasks.Due;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every `Tasks` promises of lists, of a caller's latest task, and of what a sweep finds. An
/// index may lag behind for a moment; on one machine it does not.
public abstract class TasksFoundContract {
  private static final Instant LATER = NOW.plusSeconds(900);

  protected abstract Tasks empty();

  @Test
  void the_newest_tasks_are_listed_first() {
    var tasks = empty();
    for (int second : List.of(2, 0, 3, 1)) {
      tasks.submit(ACME, task("r" + second, ANN, NOW.plusMillis(second * 500L)));
    }
    tasks.submit(GLOBEX, task("r9"));
    tasks.take(ACME, id("r3"), NOW, NOW.plus(LEASE));
    tasks.record(ACME, id("r3"), 1, step(1, 1), NOW.plus(LEASE));

    assertThat(tasks.list(ACME, Optional.empty(), 3))
        .extracting(Task::id)
        .containsExactly(id("r3"), id("r2"), id("r1"));
    assertThat(tasks.list(ACME, Optional.empty(), 1))
        .isEqualTo(tasks.find(ACME, id("r3")).stream().toList());
    assertThat(tasks.list(ACME, Optional.of(NOW.plusMillis(1000)), 3))
        .containsExactly(task("r1", ANN, NOW.plusMillis(500)), task("r0", ANN, NOW));
  }

  @Test
  void the_latest_task_of_a_caller_is_found() {
    var tasks = empty();
    tasks.submit(ACME, task("r2", ANN, NOW.plusSeconds(2)));
    tasks.submit(ACME, task("r1", ANN, NOW.plusSeconds(1)));
    tasks.submit(ACME, task("r3", "+15557770002", NOW.plusSeconds(3)));
    tasks.submit(ACME, Errands.taskFromNowhere("r4"));

    assertThat(tasks.latestOf(ACME, ANN)).map(Task::id).contains(id("r2"));
    assertThat(tasks.latestOf(ACME, "+15557770003")).isEmpty();
    assertThat(tasks.latestOf(GLOBEX, ANN)).isEmpty();
  }

  @Test
  void tasks_of_every_workspace_are_due_in_the_order_of_their_times() {
    var tasks = empty();
    tasks.submit(ACME, task("r2", ANN, NOW.plusSeconds(2)));
    tasks.submit(GLOBEX, task("r1", ANN, NOW.plusSeconds(1)));
    tasks.submit(ACME, task("r3", ANN, NOW.plusSeconds(3)));

    assertThat(tasks.due(NOW.plus(UNTAKEN), 10)).isEmpty();
    assertThat(tasks.due(NOW.plus(UNTAKEN).plusSeconds(2), 10))
        .containsExactly(
            new Due(GLOBEX, id("r1"), NOW.plus(UNTAKEN).plusSeconds(1)),
            new Due(ACME, id("r2"), NOW.plus(UNTAKEN).plusSeconds(2)));
    assertThat(tasks.due(LATER, 1))
        .containsExactly(new Due(GLOBEX, id("r1"), NOW.plus(UNTAKEN).plusSeconds(1)));
  }

  @Test
  void of_many_that_are_due_those_that_are_it_longest_come_first() {
    var tasks = empty();
    IntStream.rangeClosed(1, 20)
        .forEach(n -> tasks.submit(ACME, task("r" + n, ANN, NOW.plusSeconds(20 - n))));

    assertThat(tasks.due(NOW.plus(UNTAKEN).plusSeconds(20), 4))
        .extracting(Due::id)
        .containsExactly(id("r20"), id("r19"), id("r18"), id("r17"));
  }

  @Test
  void a_task_is_due_when_its_lease_is_over_whether_it_ended_or_not() {
    var tasks = empty();
    tasks.submit(ACME, task("r1"));
    tasks.take(ACME, id("r1"), NOW, NOW.plusSeconds(10));
    assertThat(tasks.due(NOW.plusSeconds(10), 10)).hasSize(1);

    tasks.record(ACME, id("r1"), 1, step(1, 1), NOW.plusSeconds(20));
    assertThat(tasks.due(NOW.plusSeconds(19), 10)).isEmpty();
    assertThat(tasks.due(NOW.plusSeconds(20), 10)).hasSize(1);

    tasks.end(ACME, id("r1"), 1, Errands.ended(TaskStatus.COMPLETED, "", 2, 1));
    assertThat(tasks.due(NOW.plusSeconds(29), 10)).isEmpty();
    assertThat(tasks.due(NOW.plusSeconds(30), 10))
        .containsExactly(new Due(ACME, id("r1"), NOW.plusSeconds(30)));
  }

  @Test
  void a_task_that_nobody_has_is_postponed_from_when_it_was_due() {
    var tasks = empty();
    tasks.submit(ACME, task("r1"));
    var due = tasks.due(LATER, 1).getFirst();

    tasks.postpone(due, LATER);
    tasks.postpone(due, NOW.plusSeconds(1));

    assertThat(tasks.due(LATER.minusMillis(1), 10)).isEmpty();
    assertThat(tasks.due(LATER, 10)).hasSize(1);
  }

  @Test
  void a_task_that_somebody_has_is_not_postponed() {
    var tasks = empty();
    tasks.submit(ACME, task("r1"));
    tasks.take(ACME, id("r1"), NOW, NOW.plus(LEASE));

    tasks.postpone(tasks.due(LATER, 1).getFirst(), LATER);

    assertThat(tasks.due(NOW.plus(LEASE), 10)).hasSize(1);
  }

  @Test
  void a_task_that_is_over_or_unknown_is_not_postponed() {
    var tasks = empty();
    tasks.submit(ACME, task("r1"));
    var due = tasks.due(LATER, 1).getFirst();
    tasks.take(ACME, id("r1"), NOW, NOW.plus(LEASE));
    tasks.end(ACME, id("r1"), 1, Errands.ended(TaskStatus.COMPLETED, "", 1, 1));
    tasks.settle(ACME, id("r1"), 1, Optional.empty());

    tasks.postpone(due, NOW);
    tasks.postpone(new Due(ACME, id("unknown"), NOW), NOW);

    assertThat(tasks.due(LATER, 10)).isEmpty();
    assertThat(tasks.find(ACME, id("unknown"))).isEmpty();
  }

  @Test
  void branches_of_others_are_not_listed() {
    var tasks = empty();
    tasks.submit(ACME, task("r1"));
    tasks.submit(ACME, Errands.branch(id("r1"), "a"));

    assertThat(tasks.list(ACME, Optional.empty(), 10))
        .extracting(Task::id)
        .containsExactly(id("r1"));
    assertThat(tasks.find(ACME, Errands.branch(id("r1"), "a").id()))
        .contains(Errands.branch(id("r1"), "a"));
  }
}
