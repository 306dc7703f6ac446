package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Errands.LEASE;
import static dev.switchboard.domain.task.Errands.NOW;
import static dev.switchboard.domain.task.Errands.id;
import static dev.switchboard.domain.task.Errands.step;
import static dev.switchboard.domain.task.Errands.task;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.contract.Race;
import dev.switchboard.domain.task.Tasks.Ending;
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

    var taken = tasks.take(ACME, ID, NOW.plusSeconds(1), LEASE_OVER).orElseThrow();

    assertThat(taken.status()).isEqualTo(TaskStatus.RUNNING);
    assertThat(taken.fence()).isEqualTo(1);
    assertThat(taken.attempts()).isEqualTo(1);
    assertThat(taken.leaseUntil()).contains(LEASE_OVER);
    assertThat(taken.dueAt()).contains(LEASE_OVER);
    assertThat(taken.updatedAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(tasks.find(ACME, ID)).contains(taken);
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

    assertThat(again.fence()).isEqualTo(2);
    assertThat(again.attempts()).isEqualTo(2);
  }

  @Test
  void of_forty_takers_one_gets_the_task() {
    var tasks = empty();
    tasks.submit(ACME, task("r1"));

    var taken = Race.run(number -> tasks.take(ACME, ID, NOW, LEASE_OVER.plusSeconds(number)));

    assertThat(taken).filteredOn(Optional::isPresent).containsExactly(tasks.find(ACME, ID));
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
    assertThat(tasks.find(ACME, ID)).isEqualTo(next);
  }

  @Test
  void a_worker_that_lost_its_fence_changes_nothing() {
    var tasks = empty();
    taken(tasks);
    var newest = tasks.take(ACME, ID, LEASE_OVER, LEASE_OVER.plus(LEASE));

    assertThat(tasks.record(ACME, ID, 1, step(1, 1), LEASE_OVER.plus(LEASE))).isFalse();
    assertThat(tasks.putBack(ACME, ID, 1, 1, LEASE_OVER)).isFalse();
    assertThat(tasks.end(ACME, ID, 1, completed())).isFalse();

    assertThat(tasks.find(ACME, ID)).isEqualTo(newest);
  }

  private static void taken(Tasks tasks) {
    tasks.submit(ACME, task("r1"));
    assertThat(tasks.take(ACME, ID, NOW, LEASE_OVER)).isPresent();
  }

  private static Ending completed() {
    return Ending.completed("At nine.", NOW.plusSeconds(5), LEASE_OVER);
  }
}
