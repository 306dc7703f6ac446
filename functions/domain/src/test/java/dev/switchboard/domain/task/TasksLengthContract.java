package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Errands.LEASE;
import static dev.switchboard.domain.task.Errands.NOW;
import static dev.switchboard.domain.task.Errands.ended;
import static dev.switchboard.domain.task.Errands.id;
import static dev.switchboard.domain.task.Errands.task;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.task.Tasks.Left;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every `Tasks` promises of tasks, signals and results that are long.
public abstract class TasksLengthContract {
  private static final TaskId ID = id("r1");
  private static final Instant LEASE_OVER = NOW.plus(LEASE);

  protected abstract Tasks empty();

  @Test
  void an_order_a_signal_and_a_result_of_any_length_are_kept() {
    var tasks = empty();
    var words = "words ".repeat(150_000);
    var task = worded(words);
    var cancel = new Signal.Cancel("\uD83D\uDCDE.".repeat(80_000), NOW);
    var result = "result ".repeat(60_000);

    assertThat(tasks.submit(ACME, task)).isEqualTo(task);
    assertThat(tasks.submit(ACME, task("r1"))).isEqualTo(task);
    assertThat(tasks.take(ACME, ID, NOW, LEASE_OVER).orElseThrow().task().order())
        .isEqualTo(task.order());
    assertThat(tasks.leave(ACME, ID, cancel)).isEqualTo(Left.LEFT);
    assertThat(tasks.beat(ACME, ID, 1, LEASE_OVER)).isEqualTo(tasks.find(ACME, ID));
    assertThat(tasks.end(ACME, ID, 1, ended(TaskStatus.COMPLETED, result, 1, 1))).isTrue();

    var read = tasks.read(ACME, ID).orElseThrow();
    assertThat(read.task().order().words()).isEqualTo(words);
    assertThat(read.task().result()).contains(result);
    assertThat(read.signals()).containsExactly(cancel);
    assertThat(read.steps())
        .extracting(Step::deed)
        .containsExactly(new Deed.Finished(TaskStatus.COMPLETED, result));
    assertThat(tasks.list(ACME, Optional.empty(), 1)).containsExactly(read.task());
  }

  @Test
  void a_long_task_submitted_again_is_the_one_that_is_stored() {
    var tasks = empty();
    var task = worded("words ".repeat(50_000));
    tasks.submit(ACME, task);
    var taken = tasks.take(ACME, ID, NOW, LEASE_OVER);

    assertThat(tasks.submit(ACME, worded("other ".repeat(50_000))).order()).isEqualTo(task.order());

    assertThat(tasks.read(ACME, ID)).isEqualTo(taken);
  }

  private static Task worded(String words) {
    var order = Errands.order(Errands.NOWHERE, Terms.USUAL, Optional.empty(), NOW);
    return Task.first(ID, Errands.worded(order, words), LEASE_OVER);
  }
}
