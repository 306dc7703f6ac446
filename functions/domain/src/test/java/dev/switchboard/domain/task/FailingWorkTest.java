package dev.switchboard.domain.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.task.InMemoryTaskQueue.Sent;
import dev.switchboard.domain.task.Work.Outcome;
import dev.switchboard.domain.task.Work.Outcome.Done;
import dev.switchboard.domain.task.Work.Outcome.Failed;
import dev.switchboard.domain.task.Work.Outcome.Later;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class FailingWorkTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final AtomicInteger runs = new AtomicInteger();

  @Test
  void a_passing_fault_is_tried_again_with_rising_waits_and_fails_after_five_attempts() {
    var office =
        office(() -> {
          throw new Fault.Passing("The line is busy.");
        });
    var task = office.submitted();

    for (int attempt = 1; attempt <= 4; attempt++) {
      assertThat(office.runAfter(MINUTE, task).status()).isEqualTo(TaskStatus.QUEUED);
    }
    var ended = office.runAfter(MINUTE, task);

    assertThat(ended.status()).isEqualTo(TaskStatus.FAILED);
    assertThat(ended.error().orElseThrow()).contains("5 attempts", "The line is busy.");
    assertThat(office.queue.sent().stream().skip(1).map(Sent::delay))
        .containsExactly(seconds(5), seconds(10), seconds(20), seconds(40));
    assertThat(office.owner.heard).extracting(each -> each.type()).containsExactly("task.failed");
    assertThat(runs).hasValue(5);
  }

  @Test
  void a_lasting_fault_ends_it_at_once() {
    var office =
        office(() -> {
          throw new Fault.Lasting("There is no such shop.");
        });
    var task = office.submitted();

    office.run(task);

    assertThat(office.find(task).status()).isEqualTo(TaskStatus.FAILED);
    assertThat(office.find(task).error()).contains("There is no such shop.");
    assertThat(office.queue.sent()).hasSize(1);
  }

  @Test
  void what_cannot_be_done_ends_as_failed() {
    var office = office(() -> new Failed("Set a model."));
    var task = office.submitted();

    office.run(task);

    assertThat(office.find(task).error()).contains("Set a model.");
  }

  @Test
  void later_does_not_count_as_an_attempt() {
    var office = office(() -> runs.get() <= 20 ? new Later(seconds(10), "On.") : new Done("Now."));
    var task = office.submitted();

    for (int run = 1; run <= 20; run++) {
      var waiting = office.runAfter(seconds(10), task);
      assertThat(waiting.status()).isEqualTo(TaskStatus.QUEUED);
      assertThat(waiting.attempts()).isZero();
    }

    assertThat(office.runAfter(seconds(10), task).result()).contains("Now.");
    assertThat(office.queue.sent())
        .hasSize(21)
        .last()
        .extracting(Sent::delay)
        .isEqualTo(seconds(10));
  }

  private Office office(Supplier<Outcome> work) {
    return new Office(journal -> {
      runs.incrementAndGet();
      journal.note("began", "");
      return work.get();
    });
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
