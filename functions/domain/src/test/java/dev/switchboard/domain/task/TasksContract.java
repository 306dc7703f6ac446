package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Errands.LEASE;
import static dev.switchboard.domain.task.Errands.NOW;
import static dev.switchboard.domain.task.Errands.ended;
import static dev.switchboard.domain.task.Errands.id;
import static dev.switchboard.domain.task.Errands.rest;
import static dev.switchboard.domain.task.Errands.step;
import static dev.switchboard.domain.task.Errands.task;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.contract.Race;
import dev.switchboard.domain.reasoning.Used;
import dev.switchboard.domain.task.Tasks.Ending;
import dev.switchboard.domain.task.Tasks.Left;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every `Tasks` promises of a task from when it is submitted until it has ended. The rest is
/// in `TasksLeaseContract`, `TasksRestContract`, `TasksSignalContract`, `TasksLengthContract` and
/// `TasksFoundContract`.
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

    assertThat(tasks.submit(ACME, task("r1", "+15557770002", LEASE_OVER)).order())
        .isEqualTo(task("r1").order());
    assertThat(tasks.read(ACME, ID)).isEqualTo(taken);
  }

  @Test
  void forty_who_submit_one_task_get_the_same() {
    var tasks = empty();

    var stored = Race.run(number -> tasks.submit(ACME, task("r1", "+1555" + (1000 + number), NOW)));

    assertThat(stored).containsOnly(tasks.find(ACME, ID).orElseThrow());
  }

  @Test
  void terms_and_what_it_is_a_branch_of_are_kept() {
    var tasks = empty();
    var terms =
        new Terms(
            Terms.Priority.HIGH,
            Optional.of(NOW.plusSeconds(60)),
            Optional.of(NOW.plusSeconds(600)),
            new Budget(1, 2, 3, Duration.ofMinutes(4)),
            Optional.of("lane"));
    var parent = Optional.of(new Order.Parent(id("whole"), "first half"));
    var order = Errands.order(Errands.NOWHERE, terms, parent, NOW);
    var task = Task.first(ID, order, LEASE_OVER);

    tasks.submit(ACME, task);

    assertThat(tasks.find(ACME, ID)).contains(task);
    assertThat(tasks.take(ACME, ID, NOW.plusSeconds(59), LEASE_OVER)).isEmpty();
    assertThat(tasks.take(ACME, ID, NOW.plusSeconds(60), LEASE_OVER)).isPresent();
  }

  @Test
  void a_task_that_nobody_runs_cannot_be_ended_left_or_kept() {
    var tasks = empty();
    tasks.submit(ACME, task("r1"));

    assertThat(tasks.beat(ACME, ID, 0, LEASE_OVER)).isEmpty();
    assertThat(tasks.rest(ACME, ID, 0, rest(TaskStatus.WAITING, LEASE_OVER))).isFalse();
    assertThat(tasks.end(ACME, ID, 0, completed())).isFalse();
    assertThat(tasks.end(ACME, id("unknown"), 0, completed())).isFalse();
    assertThat(tasks.record(ACME, id("unknown"), 0, step(1, 0), LEASE_OVER)).isFalse();
    assertThat(tasks.settle(ACME, id("unknown"), 0, Optional.empty())).isFalse();

    assertThat(tasks.find(ACME, ID)).contains(task("r1"));
    assertThat(tasks.find(ACME, id("unknown"))).isEmpty();
    assertThat(tasks.read(ACME, id("unknown"))).isEmpty();
  }

  @Test
  void a_task_ends_once() {
    var tasks = empty();
    taken(tasks);
    tasks.record(ACME, ID, 1, step(1, 1), LEASE_OVER);

    assertThat(tasks.end(ACME, ID, 1, completed())).isTrue();
    assertThat(tasks.end(ACME, ID, 1, ended(TaskStatus.FAILED, "no", 2, 1))).isFalse();
    assertThat(tasks.rest(ACME, ID, 1, rest(TaskStatus.QUEUED, NOW))).isFalse();
    assertThat(tasks.beat(ACME, ID, 1, LEASE_OVER)).isEmpty();

    var ended = tasks.find(ACME, ID).orElseThrow();
    assertThat(ended.status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(ended.result()).contains("At nine.");
    assertThat(ended.error()).isEmpty();
    assertThat(ended.updatedAt()).isEqualTo(NOW.plusSeconds(2));
    assertThat(ended.leaseUntil()).contains(NOW.plusSeconds(30));
    assertThat(ended.used()).isEqualTo(new Used(10, 2, 30));
    assertThat(tasks.read(ACME, ID).orElseThrow().steps())
        .containsExactly(step(1, 1), completed().step());
  }

  @Test
  void what_follows_an_end_is_done_by_one_at_a_time_until_it_is_settled() {
    var tasks = empty();
    taken(tasks);
    tasks.end(ACME, ID, 1, ended(TaskStatus.CANCELLED, "Never mind.", 1, 1));

    assertThat(tasks.take(ACME, ID, NOW.plusSeconds(29), NOW.plusSeconds(70))).isEmpty();
    var follower = tasks.take(ACME, ID, NOW.plusSeconds(30), NOW.plusSeconds(70)).orElseThrow();
    assertThat(follower.task().status()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(follower.task().error()).contains("Never mind.");
    assertThat(follower.task().attempts()).isEqualTo(1);
    assertThat(tasks.settle(ACME, ID, 1, Optional.empty())).isFalse();
    assertThat(tasks.settle(ACME, ID, 2, Optional.empty())).isTrue();

    assertThat(tasks.take(ACME, ID, NOW.plusSeconds(999), NOW.plusSeconds(1000))).isEmpty();
    assertThat(tasks.find(ACME, ID).orElseThrow().dueAt()).isEmpty();
  }

  @Test
  void of_forty_endings_one_counts() {
    var tasks = empty();
    taken(tasks);

    var ended =
        Race.run(number -> tasks.end(ACME, ID, 1, ended(TaskStatus.FAILED, "no. " + number, 1, 1)));

    assertThat(ended).filteredOn(Boolean::booleanValue).hasSize(1);
    assertThat(tasks.find(ACME, ID).orElseThrow().error()).contains("no. " + ended.indexOf(true));
  }

  @Test
  void workspaces_see_nothing_of_each_other() {
    var tasks = empty();
    taken(tasks);

    assertThat(tasks.find(GLOBEX, ID)).isEmpty();
    assertThat(tasks.read(GLOBEX, ID)).isEmpty();
    assertThat(tasks.take(GLOBEX, ID, LEASE_OVER, LEASE_OVER.plus(LEASE))).isEmpty();
    assertThat(tasks.record(GLOBEX, ID, 1, step(1, 1), LEASE_OVER)).isFalse();
    assertThat(tasks.end(GLOBEX, ID, 1, completed())).isFalse();
    assertThat(tasks.leave(GLOBEX, ID, new Signal.Cancel("", NOW))).isEqualTo(Left.UNKNOWN);
    assertThat(tasks.submit(GLOBEX, task("r1")).status()).isEqualTo(TaskStatus.QUEUED);
    assertThat(tasks.find(ACME, ID).orElseThrow().status()).isEqualTo(TaskStatus.RUNNING);
  }

  private static void taken(Tasks tasks) {
    tasks.submit(ACME, task("r1"));
    assertThat(tasks.take(ACME, ID, NOW, LEASE_OVER)).isPresent();
  }

  private static Ending completed() {
    return ended(TaskStatus.COMPLETED, "At nine.", 2, 1);
  }
}
