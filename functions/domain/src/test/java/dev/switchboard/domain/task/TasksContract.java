package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Errands.LEASE;
import static dev.switchboard.domain.task.Errands.NOW;
import static dev.switchboard.domain.task.Errands.id;
import static dev.switchboard.domain.task.Errands.step;
import static dev.switchboard.domain.task.Errands.task;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.contract.Race;
import dev.switchboard.domain.task.Tasks.Ending;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What every `Tasks` promises of a task from when it is submitted until it has ended. The rest is
/// in `TasksLeaseContract`, `TasksToldContract` and `TasksFoundContract`.
public abstract class TasksContract {
  private static final TaskId ID = id("r1");
  private static final Instant LEASE_OVER = NOW.plus(LEASE);

  protected abstract Tasks empty();

  @Test
  void a_task_is_found_as_it_was_submitted() {
    var tasks = empty();
    assertThat(tasks.find(ACME, ID)).isEmpty();

    assertThat(tasks.submit(ACME, task("r1"))).isEqualTo(task("r1"));
    tasks.submit(ACME, Errands.taskFromNowhere("r2"));

    assertThat(tasks.find(ACME, ID)).contains(task("r1"));
    assertThat(tasks.find(ACME, id("r2"))).contains(Errands.taskFromNowhere("r2"));
  }

  @Test
  void a_task_submitted_again_is_the_one_that_is_stored() {
    var tasks = empty();
    tasks.submit(ACME, task("r1"));
    var taken = tasks.take(ACME, ID, NOW, LEASE_OVER);

    assertThat(tasks.submit(ACME, task("r1", "+15557770002", LEASE_OVER)).origin())
        .isEqualTo(task("r1").origin());
    assertThat(tasks.find(ACME, ID)).isEqualTo(taken);
  }

  @Test
  void forty_who_submit_one_task_get_the_same() {
    var tasks = empty();

    var stored = Race.run(number -> tasks.submit(ACME, task("r1", "+1555" + (1000 + number), NOW)));

    assertThat(stored).containsOnly(tasks.find(ACME, ID).orElseThrow());
  }

  @Test
  void a_task_that_nobody_runs_cannot_be_ended_put_back_or_worked_on() {
    var tasks = empty();
    tasks.submit(ACME, task("r1"));

    assertThat(tasks.record(ACME, ID, 0, step(1, 0), LEASE_OVER)).isFalse();
    assertThat(tasks.putBack(ACME, ID, 0, 1, LEASE_OVER)).isFalse();
    assertThat(tasks.end(ACME, ID, 0, completed())).isFalse();
    assertThat(tasks.end(ACME, id("unknown"), 0, completed())).isFalse();

    assertThat(tasks.find(ACME, ID)).contains(task("r1"));
    assertThat(tasks.find(ACME, id("unknown"))).isEmpty();
  }

  @Test
  void a_task_put_back_waits_to_be_taken_again() {
    var tasks = empty();
    taken(tasks);

    assertThat(tasks.putBack(ACME, ID, 1, 0, NOW.plusSeconds(300))).isTrue();

    var waiting = tasks.find(ACME, ID).orElseThrow();
    assertThat(waiting.status()).isEqualTo(TaskStatus.QUEUED);
    assertThat(waiting.attempts()).isZero();
    assertThat(waiting.leaseUntil()).isEmpty();
    assertThat(waiting.dueAt()).contains(NOW.plusSeconds(300));
    var again = tasks.take(ACME, ID, NOW, LEASE_OVER).orElseThrow();
    assertThat(again.fence()).isEqualTo(2);
    assertThat(again.attempts()).isEqualTo(1);
  }

  @Test
  void a_task_ends_once() {
    var tasks = empty();
    taken(tasks);

    assertThat(tasks.end(ACME, ID, 1, completed())).isTrue();
    assertThat(tasks.end(ACME, ID, 1, Ending.failed("no", NOW, LEASE_OVER))).isFalse();
    assertThat(tasks.putBack(ACME, ID, 1, 1, NOW)).isFalse();
    assertThat(tasks.record(ACME, ID, 1, step(1, 1), LEASE_OVER)).isFalse();

    var ended = tasks.find(ACME, ID).orElseThrow();
    assertThat(ended.status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(ended.result()).contains("At nine.");
    assertThat(ended.error()).isEmpty();
    assertThat(ended.updatedAt()).isEqualTo(NOW.plusSeconds(5));
    assertThat(ended.leaseUntil()).contains(LEASE_OVER);
    assertThat(ended.steps()).isEmpty();
  }

  @Test
  void of_forty_endings_one_counts() {
    var tasks = empty();
    taken(tasks);

    var ended =
        Race.run(number -> tasks.end(ACME, ID, 1, Ending.failed("no. " + number, NOW, LEASE_OVER)));

    assertThat(ended).filteredOn(Boolean::booleanValue).hasSize(1);
    assertThat(tasks.find(ACME, ID).orElseThrow().error()).contains("no. " + ended.indexOf(true));
  }

  @Test
  void workspaces_see_nothing_of_each_other() {
    var tasks = empty();
    taken(tasks);

    assertThat(tasks.find(GLOBEX, ID)).isEmpty();
    assertThat(tasks.take(GLOBEX, ID, LEASE_OVER, LEASE_OVER.plus(LEASE))).isEmpty();
    assertThat(tasks.record(GLOBEX, ID, 1, step(1, 1), LEASE_OVER)).isFalse();
    assertThat(tasks.end(GLOBEX, ID, 1, completed())).isFalse();
    assertThat(tasks.submit(GLOBEX, task("r1")).status()).isEqualTo(TaskStatus.QUEUED);
    assertThat(tasks.find(ACME, ID).orElseThrow().status()).isEqualTo(TaskStatus.RUNNING);
  }

  private static void taken(Tasks tasks) {
    tasks.submit(ACME, task("r1"));
    assertThat(tasks.take(ACME, ID, NOW, LEASE_OVER)).isPresent();
  }

  private static Ending completed() {
    return Ending.completed("At nine.", NOW.plusSeconds(5), LEASE_OVER);
  }
}
