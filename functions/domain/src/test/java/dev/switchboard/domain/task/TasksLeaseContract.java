package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Errands.LEASE;
import static dev.switchboard.domain.task.Errands.NOW;
import static dev.switchboard.domain.task.Errands.ended;
import static dev.switchboard.domain.task.Errands.id;
import static dev.switchboard.domain.task.Errands.rest;
import static dev.switchboard.domain.task.Errands.step;
import static dev.switchboard.domain.task.Errands.task;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.contract.Race;
import dev.switchboard.domain.reasoning.Used;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every `Tasks` promises of taking a task and of working on it under a lease and a fence.
public abstract class TasksLeaseContract {
  private static final TaskId ID = id("r1");
  private static final Instant LEASE_OVER = NOW.plus(LEASE);

  protected abstract Tasks empty();

  @Test
  void a_queued_task_is_taken_under_a_lease() {
    var tasks = empty();
    tasks.submit(ACME, task("r1"));

    var history = tasks.take(ACME, ID, NOW.plusSeconds(1), LEASE_OVER).orElseThrow();

    var taken = history.task();
    assertThat(taken.status()).isEqualTo(TaskStatus.RUNNING);
    assertThat(taken.fence()).isEqualTo(1);
    assertThat(taken.attempts()).isEqualTo(1);
    assertThat(taken.leaseUntil()).contains(LEASE_OVER);
    assertThat(taken.dueAt()).contains(LEASE_OVER);
    assertThat(taken.updatedAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(tasks.find(ACME, ID)).contains(taken);
    assertThat(tasks.read(ACME, ID)).contains(history);
  }

  @Test
  void nobody_takes_a_task_that_is_not_there() {
    assertThat(empty().take(ACME, ID, NOW, LEASE_OVER)).isEmpty();
  }

  @Test
  void nobody_takes_a_task_while_its_lease_runs() {
    var tasks = empty();
    taken(tasks);

    assertThat(tasks.take(ACME, ID, LEASE_OVER.minusMillis(1), LEASE_OVER.plus(LEASE))).isEmpty();
    var again = tasks.take(ACME, ID, LEASE_OVER, LEASE_OVER.plus(LEASE)).orElseThrow();

    assertThat(again.task().fence()).isEqualTo(2);
    assertThat(again.task().attempts()).isEqualTo(2);
  }

  @Test
  void of_forty_takers_one_gets_the_task() {
    var tasks = empty();
    tasks.submit(ACME, task("r1"));

    var taken = Race.run(number -> tasks.take(ACME, ID, NOW, LEASE_OVER.plusSeconds(number)));

    assertThat(taken).filteredOn(Optional::isPresent).containsExactly(tasks.read(ACME, ID));
  }

  @Test
  void steps_are_kept_in_order_and_extend_the_lease() {
    var tasks = empty();
    taken(tasks);

    for (int number = 1; number <= 12; number++) {
      var until = LEASE_OVER.plusSeconds(number);
      assertThat(tasks.record(ACME, ID, 1, step(number, 1), until)).isTrue();
    }

    assertThat(tasks.take(ACME, ID, LEASE_OVER.plusSeconds(11), LEASE_OVER.plus(LEASE))).isEmpty();
    var next = tasks.take(ACME, ID, LEASE_OVER.plusSeconds(12), LEASE_OVER.plus(LEASE));
    assertThat(next.orElseThrow().steps())
        .extracting(Step::number)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    assertThat(next.orElseThrow().steps()).contains(step(7, 1));
    assertThat(next.orElseThrow().task().used()).isEqualTo(new Used(120, 24, 360));
    assertThat(next.orElseThrow().task().attempts()).isEqualTo(2);
    assertThat(tasks.read(ACME, ID)).isEqualTo(next);
  }

  @Test
  void a_worker_that_lost_its_fence_changes_nothing() {
    var tasks = empty();
    taken(tasks);
    var newest = tasks.take(ACME, ID, LEASE_OVER, LEASE_OVER.plus(LEASE));

    assertThat(tasks.record(ACME, ID, 1, step(1, 1), LEASE_OVER.plus(LEASE))).isFalse();
    assertThat(tasks.beat(ACME, ID, 1, LEASE_OVER.plus(LEASE))).isEmpty();
    assertThat(tasks.rest(ACME, ID, 1, rest(TaskStatus.QUEUED, LEASE_OVER))).isFalse();
    assertThat(tasks.end(ACME, ID, 1, ended(TaskStatus.COMPLETED, "", 1, 1))).isFalse();
    assertThat(tasks.settle(ACME, ID, 1, Optional.empty())).isFalse();

    assertThat(tasks.read(ACME, ID)).isEqualTo(newest);
  }

  @Test
  void a_heartbeat_extends_the_lease_and_tells_how_the_task_is() {
    var tasks = empty();
    taken(tasks);

    var beaten = tasks.beat(ACME, ID, 1, LEASE_OVER.plus(LEASE));

    assertThat(beaten).isEqualTo(tasks.find(ACME, ID));
    assertThat(beaten.orElseThrow().leaseUntil()).contains(LEASE_OVER.plus(LEASE));
    assertThat(beaten.orElseThrow().dueAt()).contains(LEASE_OVER.plus(LEASE));
    assertThat(tasks.take(ACME, ID, LEASE_OVER, LEASE_OVER.plus(LEASE))).isEmpty();
  }

  @Test
  void a_step_is_recorded_once_and_in_its_place() {
    var tasks = empty();
    taken(tasks);
    var other = new Step(1, 1, new Deed.Noted("other", ""), Used.NONE, NOW);

    assertThat(tasks.record(ACME, ID, 1, step(2, 1), LEASE_OVER)).isFalse();
    assertThat(tasks.record(ACME, ID, 1, step(1, 1), LEASE_OVER)).isTrue();
    assertThat(tasks.record(ACME, ID, 1, other, LEASE_OVER)).isFalse();

    assertThat(tasks.read(ACME, ID).orElseThrow().steps()).containsExactly(step(1, 1));
  }

  private static void taken(Tasks tasks) {
    tasks.submit(ACME, task("r1"));
    assertThat(tasks.take(ACME, ID, NOW, LEASE_OVER)).isPresent();
  }
}
