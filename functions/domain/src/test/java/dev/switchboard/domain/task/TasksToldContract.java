package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Errands.LEASE;
import static dev.switchboard.domain.task.Errands.NOW;
import static dev.switchboard.domain.task.Errands.id;
import static dev.switchboard.domain.task.Errands.task;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.contract.Race;
import dev.switchboard.domain.task.Tasks.Ending;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every `Tasks` promises of a task that has ended, until everybody was told.
public abstract class TasksToldContract {
  private static final TaskId ID = id("r1");
  private static final Instant LEASE_OVER = NOW.plus(LEASE);
  private static final Map<String, Telling> TELLINGS =
      Map.of(
          "owner-webhook", new Telling(Telling.State.FAILED, 2, "503"),
          "live-call", new Telling(Telling.State.DELIVERED, 1, ""));

  protected abstract Tasks empty();

  @Test
  void nobody_else_takes_an_ended_task_while_its_worker_tells() {
    var tasks = empty();
    ended(tasks);

    assertThat(tasks.take(ACME, ID, LEASE_OVER.minusMillis(1), LEASE_OVER.plus(LEASE))).isEmpty();
  }

  @Test
  void an_ended_task_whose_worker_died_is_taken_to_be_told() {
    var tasks = empty();
    ended(tasks);

    var taken = tasks.take(ACME, ID, LEASE_OVER, LEASE_OVER.plus(LEASE)).orElseThrow();

    assertThat(taken.status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(taken.result()).contains("At nine.");
    assertThat(taken.fence()).isEqualTo(2);
    assertThat(taken.attempts()).isEqualTo(1);
    assertThat(taken.leaseUntil()).contains(LEASE_OVER.plus(LEASE));
    assertThat(tasks.told(ACME, ID, 1, TELLINGS, Optional.empty())).isFalse();
    assertThat(tasks.find(ACME, ID)).contains(taken);
  }

  @Test
  void of_forty_who_take_an_ended_task_one_tells() {
    var tasks = empty();
    ended(tasks);

    var taken = Race.run(number -> tasks.take(ACME, ID, LEASE_OVER, LEASE_OVER.plus(LEASE)));

    assertThat(taken).filteredOn(Optional::isPresent).containsExactly(tasks.find(ACME, ID));
  }

  @Test
  void a_task_of_which_all_were_told_is_left_alone() {
    var tasks = empty();
    ended(tasks);

    assertThat(tasks.told(ACME, ID, 1, TELLINGS, Optional.empty())).isTrue();

    var told = tasks.find(ACME, ID).orElseThrow();
    assertThat(told.tellings()).isEqualTo(TELLINGS);
    assertThat(told.leaseUntil()).isEmpty();
    assertThat(told.dueAt()).isEmpty();
    assertThat(tasks.take(ACME, ID, LEASE_OVER, LEASE_OVER.plus(LEASE))).isEmpty();
    assertThat(tasks.due(LEASE_OVER.plusSeconds(900), 10)).isEmpty();
  }

  @Test
  void a_task_of_which_somebody_is_still_to_be_told_is_taken_again() {
    var tasks = empty();
    ended(tasks);

    assertThat(tasks.told(ACME, ID, 1, TELLINGS, Optional.of(NOW.plusSeconds(7)))).isTrue();

    assertThat(tasks.find(ACME, ID).orElseThrow().dueAt()).contains(NOW.plusSeconds(7));
    assertThat(tasks.take(ACME, ID, NOW.plusSeconds(7), LEASE_OVER)).isPresent();
  }

  @Test
  void of_a_task_that_has_not_ended_nothing_can_be_told() {
    var tasks = empty();
    tasks.submit(ACME, task("r1"));
    var taken = tasks.take(ACME, ID, NOW, LEASE_OVER);

    assertThat(tasks.told(ACME, ID, 1, TELLINGS, Optional.empty())).isFalse();

    assertThat(tasks.find(ACME, ID)).isEqualTo(taken);
  }

  private static void ended(Tasks tasks) {
    tasks.submit(ACME, task("r1"));
    tasks.take(ACME, ID, NOW, LEASE_OVER);
    assertThat(tasks.end(ACME, ID, 1, Ending.completed("At nine.", NOW, LEASE_OVER))).isTrue();
  }
}
