package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Errands.LEASE;
import static dev.switchboard.domain.task.Errands.NOW;
import static dev.switchboard.domain.task.Errands.id;
import static dev.switchboard.domain.task.Errands.rest;
import static dev.switchboard.domain.task.Errands.task;
import static dev.switchboard.domain.task.Errands.untilSignalled;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.contract.Race;
import dev.switchboard.domain.reasoning.Used;
import dev.switchboard.domain.task.Tasks.Left;
import dev.switchboard.domain.task.Tasks.Rest;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every `Tasks` promises of a worker that leaves a task for later.
public abstract class TasksRestContract {
  private static final TaskId ID = id("r1");
  private static final Instant LEASE_OVER = NOW.plus(LEASE);
  private static final Signal YES = new Signal.Answered(1, "yes", "api", NOW.plusSeconds(50));
  private static final Step TRIED =
      new Step(1, 1, new Deed.Tried("It was not reached.", LEASE_OVER), Used.NONE, NOW);
  private static final int ROUNDS = 40;

  protected abstract Tasks empty();

  @Test
  void a_task_that_is_left_waits_to_be_taken_again() {
    var tasks = empty();
    taken(tasks, "r1");

    assertThat(tasks.rest(ACME, ID, 1, rest(TaskStatus.QUEUED, NOW.plusSeconds(300)))).isTrue();

    var waiting = tasks.find(ACME, ID).orElseThrow();
    assertThat(waiting.status()).isEqualTo(TaskStatus.QUEUED);
    assertThat(waiting.attempts()).isEqualTo(2);
    assertThat(waiting.leaseUntil()).isEmpty();
    assertThat(waiting.readyAt()).contains(NOW.plusSeconds(300));
    assertThat(waiting.dueAt()).contains(NOW.plusSeconds(360));
    assertThat(tasks.take(ACME, ID, NOW.plusSeconds(299), LEASE_OVER)).isEmpty();
    var again = tasks.take(ACME, ID, NOW.plusSeconds(300), NOW.plusSeconds(340)).orElseThrow();
    assertThat(again.task().fence()).isEqualTo(2);
    assertThat(again.task().attempts()).isEqualTo(3);
  }

  @Test
  void a_step_may_be_recorded_with_leaving() {
    var tasks = empty();
    taken(tasks, "r1");

    assertThat(tasks.rest(ACME, ID, 1, trying(0))).isTrue();

    assertThat(tasks.read(ACME, ID).orElseThrow().steps()).containsExactly(TRIED);
    assertThat(tasks.find(ACME, ID).orElseThrow().steps()).isEqualTo(1);
  }

  @Test
  void no_step_is_recorded_where_the_task_may_not_be_left() {
    var tasks = empty();
    taken(tasks, "r1");
    tasks.leave(ACME, ID, YES);
    var before = tasks.read(ACME, ID);

    assertThat(tasks.rest(ACME, ID, 0, trying(1))).as("another fence").isFalse();
    assertThat(tasks.rest(ACME, ID, 1, trying(0))).as("an unknown signal").isFalse();

    assertThat(tasks.read(ACME, ID)).isEqualTo(before);
  }

  @Test
  void a_task_that_nobody_has_is_not_left_again_with_a_step() {
    var tasks = empty();
    taken(tasks, "r1");
    tasks.rest(ACME, ID, 1, untilSignalled(TaskStatus.PAUSED, 0));
    var paused = tasks.read(ACME, ID);

    assertThat(tasks.rest(ACME, ID, 1, trying(0))).isFalse();

    assertThat(tasks.read(ACME, ID)).isEqualTo(paused);
  }

  /// The worker takes a little longer from round to round, so that it leaves before, while and
  /// after the signal is left.
  @Test
  void somebody_looks_after_a_signal_that_is_left_while_the_worker_leaves() {
    var tasks = empty();
    var requests = IntStream.range(0, ROUNDS).mapToObj(round -> "race-" + round).toList();

    for (int round = 0; round < ROUNDS; round++) {
      var id = id(requests.get(round));
      int beats = round % 5;
      taken(tasks, requests.get(round));
      var left =
          Race.run(
              2,
              runner ->
                  runner == 0 ? leaves(tasks, id, beats) : tasks.leave(ACME, id, YES) == Left.LEFT);
      assertThat(left.getLast()).isTrue();
    }

    assertThat(tasks.due(LEASE_OVER.plusSeconds(999), 2 * ROUNDS))
        .extracting(Tasks.Due::id)
        .containsExactlyInAnyOrderElementsOf(requests.stream().map(Errands::id).toList());
  }

  private static boolean leaves(Tasks tasks, TaskId id, int beats) {
    for (int beat = 0; beat < beats; beat++) {
      tasks.beat(ACME, id, 1, LEASE_OVER);
    }
    return tasks.rest(ACME, id, 1, untilSignalled(TaskStatus.WAITING, 0));
  }

  /// By a worker that knows of so many signals.
  private static Rest trying(int signals) {
    return new Rest(
        TaskStatus.QUEUED,
        1,
        signals,
        Optional.of(LEASE_OVER),
        Optional.of(LEASE_OVER),
        Optional.of(TRIED),
        Optional.empty());
  }

  private static void taken(Tasks tasks, String request) {
    tasks.submit(ACME, task(request));
    assertThat(tasks.take(ACME, id(request), NOW, LEASE_OVER)).isPresent();
  }
}
