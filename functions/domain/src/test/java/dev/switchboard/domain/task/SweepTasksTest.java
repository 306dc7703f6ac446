package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Office.request;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.task.InMemoryTaskQueue.Sent;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SweepTasksTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Office office = new Office(job -> new Move.Done("At nine."));

  @Test
  void it_sends_what_no_worker_took_of_every_workspace() {
    office.submitted();
    office.submit.submit(GLOBEX, request("r1"));
    office.clock.pass(MINUTE);

    assertThat(office.sweep.sweep()).isEqualTo(2);
    assertThat(office.queue.sent()).extracting(Sent::workspace).contains(ACME, GLOBEX);
  }

  @Test
  void what_it_sent_it_leaves_in_line_for_five_minutes() {
    office.submitted();
    office.clock.pass(MINUTE);
    office.sweep.sweep();

    office.clock.pass(Duration.ofMinutes(5).minusMillis(1));
    assertThat(office.sweep.sweep()).isZero();
    office.clock.pass(Duration.ofMillis(1));
    assertThat(office.sweep.sweep()).isEqualTo(1);
  }

  @Test
  void it_leaves_alone_what_has_ended_and_been_told() {
    office.run(office.submitted());
    office.clock.pass(Duration.ofDays(1));

    assertThat(office.sweep.sweep()).isZero();
  }

  @Test
  void it_sends_what_waits_for_a_later_time_when_that_has_come() {
    var later = new Office(job -> new Move.Later(Duration.ofMinutes(30), "Too early."));
    later.run(later.submitted());

    later.clock.pass(Duration.ofMinutes(30).minusMillis(1));
    assertThat(later.sweep.sweep()).isZero();
    later.clock.pass(Duration.ofMillis(1));
    assertThat(later.sweep.sweep()).isEqualTo(1);
  }
}
