package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Errands.NOW;
import static dev.switchboard.domain.task.Office.request;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.contract.Race;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.task.InMemoryTaskQueue.Sent;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SubmitTaskTest {
  private final Office office = new Office(job -> new Move.Done("At nine."));

  @Test
  void it_is_stored_as_due_and_its_id_is_sent() {
    var task = office.submitted();

    assertThat(office.find(task)).isEqualTo(task);
    assertThat(task.status()).isEqualTo(TaskStatus.QUEUED);
    assertThat(task.dueAt()).contains(NOW.plusSeconds(60));
    assertThat(office.queue.sent()).containsExactly(new Sent(ACME, task.id(), Duration.ZERO));
  }

  @Test
  void submitted_twice_it_is_one_task() {
    var first = office.submitted();
    office.clock.pass(Duration.ofSeconds(5));

    assertThat(office.submitted()).isEqualTo(first);
    assertThat(office.tasks.list(ACME, Optional.empty(), 10)).hasSize(1);
  }

  @Test
  void submitted_by_forty_at_once_it_is_one_task() {
    var tasks = Race.run(any -> office.submitted());

    assertThat(tasks).containsOnly(tasks.getFirst());
  }

  @Test
  void another_request_is_another_task() {
    var first = office.submitted();

    assertThat(office.submit.submit(ACME, request("r2")).id()).isNotEqualTo(first.id());
  }

  @Test
  void submitted_again_after_its_end_it_is_neither_sent_nor_run_again() {
    var task = office.submitted();
    office.run(task);

    assertThat(office.submitted().status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(office.queue.sent()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void it_is_accepted_though_it_cannot_be_sent_and_the_sweep_sends_it(boolean passing) {
    TaskQueue broken =
        (workspace, id, delay) -> {
          throw passing ? new Fault.Passing("Busy.") : new Fault.Lasting("No such queue.");
        };

    var task = new SubmitTask(office.tasks, broken, office.clock).submit(ACME, request("r1"));
    office.clock.pass(Duration.ofSeconds(59));
    assertThat(office.sweep.sweep().sent()).isZero();
    office.clock.pass(Duration.ofSeconds(1));
    assertThat(office.sweep.sweep().sent()).isEqualTo(1);

    assertThat(office.queue.sent()).containsExactly(new Sent(ACME, task.id(), Duration.ZERO));
  }

  @Test
  void what_is_to_start_later_is_not_run_before() {
    var soon = submitted("r1", Duration.ofMinutes(10));
    var late = submitted("r2", Duration.ofHours(10));

    assertThat(office.queue.sent())
        .containsExactly(new Sent(ACME, soon.id(), Duration.ofMinutes(10)));
    assertThat(office.runAfter(Duration.ofMinutes(9), soon).status()).isEqualTo(TaskStatus.QUEUED);
    assertThat(office.runAfter(Duration.ofMinutes(1), soon).result()).contains("At nine.");
    office.clock.set(NOW.plus(Duration.ofHours(10)));
    assertThat(office.sweep.sweep().sent()).isEqualTo(1);
    assertThat(office.runAfter(Duration.ZERO, late).result()).contains("At nine.");
  }

  private Task submitted(String key, Duration later) {
    var terms =
        new Terms(
            Terms.Priority.NORMAL,
            Optional.of(NOW.plus(later)),
            Optional.empty(),
            Budget.USUAL,
            Optional.empty());
    return office.submit.submit(ACME, request(key, "scripted", terms));
  }
}
