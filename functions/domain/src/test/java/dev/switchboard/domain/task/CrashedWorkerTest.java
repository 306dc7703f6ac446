package dev.switchboard.domain.task;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.notice.Notifier.Delivery.Delivered;
import dev.switchboard.domain.task.Work.Outcome.Done;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A worker dies: nothing that it would have done after that moment happens.
final class CrashedWorkerTest {
  private static final Duration LEASE = RunTask.LEASE;

  private final Office office = new Office(journal -> new Done("By the second."));
  private final Task task = office.submitted();

  /// Like the death of a process: no fault, and nobody catches it.
  private static final class Death extends Error {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void another_takes_it_when_the_lease_is_over_and_it_ends_once() {
    die();

    assertThat(office.runAfter(LEASE.minusSeconds(1), task).status()).isEqualTo(TaskStatus.RUNNING);
    var ended = office.runAfter(Duration.ofSeconds(1), task);

    assertThat(ended.result()).contains("By the second.");
    assertThat(ended.attempts()).isEqualTo(2);
    assertThat(ended.steps()).extracting(Step::name).containsExactly("first step");
    assertToldOnce();
  }

  @Test
  void the_sweep_finds_what_it_left() {
    die();
    int sent = office.queue.sent().size();

    office.clock.pass(LEASE.minusSeconds(1));
    assertThat(office.sweep.sweep()).isZero();
    office.clock.pass(Duration.ofSeconds(1));
    assertThat(office.sweep.sweep()).isEqualTo(1);

    assertThat(office.queue.sent()).hasSize(sent + 1);
  }

  @Test
  void a_task_that_kills_each_worker_is_given_up() {
    for (int worker = 1; worker <= RunTask.MOST_ATTEMPTS; worker++) {
      die();
      office.clock.pass(LEASE);
    }

    office.run(task);

    assertThat(office.find(task).status()).isEqualTo(TaskStatus.FAILED);
    assertThat(office.find(task).error().orElseThrow()).contains("5 attempts");
    assertToldOnce();
  }

  @Test
  void a_worker_that_slept_through_its_lease_changes_nothing_by_its_next_step() {
    var sleeper =
        office.worker(
            office.tasks,
            journal -> {
              office.runAfter(LEASE, task);
              journal.note("too late", "");
              return new Done("By the first.");
            });

    sleeper.run(ACME, task.id());

    assertEndedByTheSecond();
  }

  @Test
  void a_worker_that_slept_through_its_lease_changes_nothing_by_its_end() {
    var sleeper =
        office.worker(
            office.tasks,
            journal -> {
              office.runAfter(LEASE, task);
              return new Done("By the first.");
            });

    sleeper.run(ACME, task.id());

    assertEndedByTheSecond();
  }

  @Test
  void where_it_died_before_telling_the_end_is_told_by_another() {
    office.owner.answers(any -> {
      throw new Death();
    });
    assertThatThrownBy(() -> office.run(task)).isInstanceOf(Death.class);
    office.owner.heard.clear();
    office.owner.answers(any -> new Delivered(""));

    assertThat(office.runAfter(LEASE.minusSeconds(1), task).tellings()).isEmpty();
    var told = office.runAfter(Duration.ofSeconds(1), task);

    assertThat(told.result()).contains("By the second.");
    assertThat(told.attempts()).isEqualTo(1);
    assertToldOnce();
  }

  private void die() {
    var dying =
        office.worker(
            office.tasks,
            journal -> {
              if (office.find(task).steps().isEmpty()) {
                journal.note("first step", "");
              }
              throw new Death();
            });
    assertThatThrownBy(() -> dying.run(ACME, task.id())).isInstanceOf(Death.class);
  }

  private void assertEndedByTheSecond() {
    assertThat(office.find(task).result()).contains("By the second.");
    assertThat(office.find(task).steps()).isEmpty();
    assertThat(office.queue.sent()).hasSize(1);
    assertToldOnce();
    assertThat(office.sweep.sweep()).isZero();
  }

  private void assertToldOnce() {
    assertThat(office.owner.heard).hasSize(1);
    assertThat(office.call.heard).hasSize(1);
    assertThat(office.find(task).dueAt()).isEmpty();
  }
}
