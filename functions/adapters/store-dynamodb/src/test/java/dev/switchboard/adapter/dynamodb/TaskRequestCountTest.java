package dev.switchboard.adapter.dynamodb;

import static dev.switchboard.domain.task.Errands.NOW;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.task.Deed;
import dev.switchboard.domain.task.Errands;
import dev.switchboard.domain.task.Expense;
import dev.switchboard.domain.task.Signal;
import dev.switchboard.domain.task.Spent;
import dev.switchboard.domain.task.Step;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.TaskStatus;
import dev.switchboard.domain.task.Tasks;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What running a task costs: its writes, and the reads that it does without.
final class TaskRequestCountTest {
  private static final TaskId ID = Errands.id("r1");
  private static final Instant UNTIL = NOW.plus(Errands.LEASE);

  private final CountedRequests requests = new CountedRequests();
  private final Tasks tasks = tasks();

  private Tasks tasks() {
    var builder = DynamoDb.builder(Optional.of(LocalDynamoDb.endpoint()));
    var counting =
        builder.overrideConfiguration().toBuilder().addExecutionInterceptor(requests).build();
    return TestTables.in(LocalDynamoDb.client())
        .store(builder.overrideConfiguration(counting).build(), InstantSource.fixed(NOW))
        .tasks();
  }

  @Test
  void a_task_is_submitted_by_one_write_and_taken_first_by_one_write() {
    assertThat(requests.of(() -> tasks.submit(ACME, Errands.task("r1"))))
        .containsExactly("PutItem");
    assertThat(requests.of(() -> tasks.take(ACME, ID, NOW, UNTIL))).containsExactly("UpdateItem");
    assertThat(requests.of(() -> tasks.beat(ACME, ID, 1, UNTIL))).containsExactly("UpdateItem");
    assertThat(requests.of(() -> tasks.find(ACME, ID))).containsExactly("GetItem");
    assertThat(requests.of(() -> tasks.read(ACME, ID))).containsExactly("Query");
  }

  @Test
  void a_step_is_two_writes_in_one_transaction_and_no_read() {
    taken();

    assertThat(requests.of(() -> tasks.record(ACME, ID, 1, Errands.step(1, 1), UNTIL)))
        .containsExactly("TransactWriteItems");
    assertThat(requests.writes()).isEqualTo(2);
  }

  @Test
  void a_task_is_left_by_one_write_and_taken_again_by_one_write_and_one_read() {
    taken();
    tasks.record(ACME, ID, 1, Errands.step(1, 1), UNTIL);

    assertThat(requests.of(() -> tasks.rest(ACME, ID, 1, Errands.rest(TaskStatus.QUEUED, NOW))))
        .containsExactly("UpdateItem");
    assertThat(requests.of(() -> tasks.take(ACME, ID, NOW, UNTIL)))
        .containsExactly("UpdateItem", "Query");
  }

  @Test
  void a_task_ends_by_two_writes_in_one_transaction_and_is_settled_by_one_write() {
    taken();

    assertThat(
            requests.of(() ->
                tasks.end(ACME, ID, 1, Errands.ended(TaskStatus.COMPLETED, "At nine.", 1, 1))))
        .containsExactly("TransactWriteItems");
    assertThat(requests.writes()).isEqualTo(2);
    assertThat(requests.of(() -> tasks.settle(ACME, ID, 1, Optional.empty())))
        .containsExactly("UpdateItem");
  }

  /// Once a shift, and not with each step.
  @Test
  void what_was_spent_is_added_by_one_write_more_where_a_worker_leaves() {
    taken();
    var first = expense(0, 1);
    var rest =
        new Tasks.Rest(
            TaskStatus.QUEUED,
            0,
            0,
            Optional.of(NOW),
            Optional.of(NOW),
            Optional.empty(),
            Optional.of(first));

    assertThat(requests.of(() -> tasks.rest(ACME, ID, 1, rest)))
        .containsExactly("TransactWriteItems");
    assertThat(requests.writes()).isEqualTo(2);
    tasks.take(ACME, ID, NOW, UNTIL);
    tasks.end(ACME, ID, 2, Errands.ended(TaskStatus.COMPLETED, "At nine.", 1, 2));
    assertThat(requests.of(() -> tasks.settle(ACME, ID, 2, Optional.of(expense(1, 2)))))
        .containsExactly("TransactWriteItems");
    assertThat(requests.writes()).isEqualTo(2);
  }

  private static Expense expense(int after, int through) {
    return new Expense(Agents.MIA, YearMonth.of(2026, 3), Spent.NOTHING, after, through);
  }

  @Test
  void a_signal_is_left_by_two_writes_in_one_transaction() {
    tasks.submit(ACME, Errands.task("r1"));

    assertThat(requests.of(() -> tasks.leave(ACME, ID, new Signal.Cancel("", NOW))))
        .containsExactly("TransactWriteItems");
    assertThat(requests.writes()).isEqualTo(2);
  }

  @Test
  void what_is_written_for_a_step_does_not_grow_with_the_steps_before() {
    taken();
    var words = "x".repeat(50_000);

    requests.of(() -> tasks.record(ACME, ID, 1, noted(1, words), UNTIL));
    long first = requests.bytes();
    for (int number = 2; number < 20; number++) {
      tasks.record(ACME, ID, 1, noted(number, words), UNTIL);
    }
    requests.of(() -> tasks.record(ACME, ID, 1, noted(20, words), UNTIL));

    assertThat(requests.bytes()).isBetween(first, first + 100);
  }

  private static Step noted(int number, String text) {
    return new Step(number, 1, new Deed.Noted("said", text), Errands.step(1, 1).used(), NOW);
  }

  private void taken() {
    tasks.submit(ACME, Errands.task("r1"));
    assertThat(tasks.take(ACME, ID, NOW, UNTIL)).isPresent();
  }
}
