package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Office.request;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.task.InMemoryTaskQueue.Sent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SweepTasksTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Office office = new Office(job -> new Move.Done("At nine."));

  @Test
  void it_sends_what_no_worker_took_of_every_workspace() {
    office.submitted();
    office.submit.submit(GLOBEX, request("r1"));
    office.clock.pass(MINUTE);

    assertThat(office.sweep.sweep().sent()).isEqualTo(2);
    assertThat(office.queue.sent()).extracting(Sent::workspace).contains(ACME, GLOBEX);
  }

  @Test
  void what_it_sent_it_leaves_in_line_for_five_minutes_but_for_the_last() {
    var first = office.submitted();
    office.clock.pass(Duration.ofMillis(1));
    var last = office.submit.submit(ACME, request("r2"));
    office.clock.pass(MINUTE);
    office.sweep.sweep();

    IntStream.rangeClosed(1, 5)
        .forEach(minute -> {
          int before = office.queue.sent().size();
          office.clock.pass(MINUTE);
          office.sweep.sweep();
          assertThat(office.queue.sent().subList(before, office.queue.sent().size()))
              .extracting(Sent::id)
              .as("after %d minutes", minute)
              .isEqualTo(minute < 5 ? List.of(last.id()) : List.of(last.id(), first.id()));
        });
  }

  @Test
  void those_in_line_come_in_by_the_second_sweep_where_everybody_inside_died() {
    var sweep = new SweepTasks(office.tasks, office.turnstile, office.clock);
    IntStream.range(0, 20).forEach(n -> office.submit.submit(ACME, request("r" + n)));
    office.clock.pass(MINUTE);
    sweep.sweep();
    int before = office.queue.sent().size();

    office.clock.pass(Turnstile.EXPECTED);
    sweep.sweep();

    assertThat(office.queue.sent().subList(before, office.queue.sent().size())).hasSize(5);
  }

  /// Sweeps come every minute, so an earlier one would have found it.
  @Test
  void what_is_due_for_longer_than_sweeps_are_apart_is_overdue() {
    office.submitted();

    office.clock.pass(SubmitTask.UNTAKEN.plus(SweepTasks.LONG_AGO));
    assertThat(office.sweep.sweep().overdue()).isZero();

    office.clock.pass(Duration.ofMinutes(5).plus(SweepTasks.LONG_AGO).plusMillis(1));
    assertThat(office.sweep.sweep()).isEqualTo(new SweepTasks.Swept(1, 1));
  }

  @Test
  void what_nobody_ended_though_its_deadline_is_over_is_overdue() {
    var terms =
        new Terms(
            Terms.Priority.NORMAL,
            Optional.empty(),
            Optional.of(office.clock.instant().plus(MINUTE.dividedBy(2))),
            Budget.USUAL,
            Optional.empty());
    office.submit.submit(ACME, request("r1", "scripted", terms));

    office.clock.pass(MINUTE);
    assertThat(office.sweep.sweep()).isEqualTo(new SweepTasks.Swept(1, 0));
    office.clock.pass(Duration.ofMinutes(5));
    assertThat(office.sweep.sweep()).isEqualTo(new SweepTasks.Swept(1, 1));
  }

  @Test
  void what_nobody_took_back_from_a_dead_worker_is_overdue() {
    var task = office.submitted();
    var until = office.clock.instant().plus(MINUTE);
    office.tasks.take(ACME, task.id(), office.clock.instant(), until);

    office.clock.pass(MINUTE);
    assertThat(office.sweep.sweep()).isEqualTo(new SweepTasks.Swept(1, 0));
    office.clock.pass(Duration.ofMinutes(5));
    assertThat(office.sweep.sweep()).isEqualTo(new SweepTasks.Swept(1, 1));
  }

  @Test
  void it_leaves_alone_what_has_ended_and_been_told() {
    office.run(office.submitted());
    office.clock.pass(Duration.ofDays(1));

    assertThat(office.sweep.sweep().sent()).isZero();
  }

  @Test
  void it_sends_what_waits_for_a_later_time_when_that_has_come() {
    var later = new Office(job -> new Move.Later(Duration.ofMinutes(30), "Too early."));
    later.run(later.submitted());

    later.clock.pass(Duration.ofMinutes(30).minusMillis(1));
    assertThat(later.sweep.sweep().sent()).isZero();
    later.clock.pass(Duration.ofMillis(1));
    assertThat(later.sweep.sweep().sent()).isEqualTo(1);
  }
}
