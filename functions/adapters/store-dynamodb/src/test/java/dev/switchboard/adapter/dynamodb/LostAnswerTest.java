package dev.switchboard.adapter.dynamodb;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.AgentDirectory.Saving.Saved;
import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.booking.BookSlot;
import dev.switchboard.domain.booking.BookingOutcome.Booked;
import dev.switchboard.domain.booking.Customer;
import dev.switchboard.domain.booking.InMemoryFollowUpQueue;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.booking.Source;
import dev.switchboard.domain.booking.Wish;
import dev.switchboard.domain.task.Errands;
import dev.switchboard.domain.task.Signal;
import dev.switchboard.domain.task.TaskStatus;
import dev.switchboard.domain.task.Tasks.Left;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A write whose answer got lost is sent again by the client, and must not lose against itself.
final class LostAnswerTest {
  private static final Instant UNTIL = Errands.NOW.plus(Errands.LEASE);

  private final LostAnswers answers = new LostAnswers();
  private final DynamoDbStore store = store();

  private DynamoDbStore store() {
    var builder = DynamoDb.builder(Optional.of(LocalDynamoDb.endpoint()));
    var losing =
        builder.overrideConfiguration().toBuilder().addExecutionInterceptor(answers).build();
    return TestTables.in(LocalDynamoDb.client())
        .store(builder.overrideConfiguration(losing).build(), InstantSource.fixed(TestTables.NOW));
  }

  @Test
  void a_task_is_still_its_takers() {
    var task = store.tasks().submit(ACME, Errands.task("r1"));

    answers.loseNext("UpdateItem");
    var taken = store.tasks().take(ACME, task.id(), Errands.NOW, UNTIL).orElseThrow();

    assertThat(answers.lost()).isTrue();
    assertThat(taken.task().fence()).isEqualTo(1);
    assertThat(taken.task().attempts()).isEqualTo(1);
    assertThat(store.tasks().take(ACME, task.id(), Errands.NOW, UNTIL)).isEmpty();
  }

  @Test
  void a_task_is_submitted_once() {
    answers.loseNext("PutItem");

    assertThat(store.tasks().submit(ACME, Errands.task("r1"))).isEqualTo(Errands.task("r1"));
    assertThat(answers.lost()).isTrue();
  }

  @Test
  void a_step_is_recorded() {
    var task = store.tasks().submit(ACME, Errands.task("r1"));
    store.tasks().take(ACME, task.id(), Errands.NOW, UNTIL);

    answers.loseNext("TransactWriteItems");

    assertThat(store.tasks().record(ACME, task.id(), 1, Errands.step(1, 1), UNTIL)).isTrue();
    assertThat(answers.lost()).isTrue();
  }

  @Test
  void a_task_is_left() {
    taken();

    answers.loseNext("UpdateItem");

    assertThat(
            store
                .tasks()
                .rest(ACME, Errands.id("r1"), 1, Errands.rest(TaskStatus.WAITING, Errands.NOW)))
        .isTrue();
    assertThat(answers.lost()).isTrue();
  }

  @Test
  void a_task_is_ended() {
    taken();

    answers.loseNext("TransactWriteItems");

    assertThat(
            store
                .tasks()
                .end(
                    ACME,
                    Errands.id("r1"),
                    1,
                    Errands.ended(TaskStatus.COMPLETED, "At nine.", 1, 1)))
        .isTrue();
    assertThat(answers.lost()).isTrue();
  }

  @Test
  void a_signal_is_left_once() {
    store.tasks().submit(ACME, Errands.task("r1"));

    answers.loseNext("TransactWriteItems");

    assertThat(store.tasks().leave(ACME, Errands.id("r1"), new Signal.Cancel("", Errands.NOW)))
        .isEqualTo(Left.LEFT);
    assertThat(answers.lost()).isTrue();
    assertThat(store.tasks().find(ACME, Errands.id("r1")).orElseThrow().signals()).isEqualTo(1);
  }

  private void taken() {
    var task = store.tasks().submit(ACME, Errands.task("r1"));
    assertThat(store.tasks().take(ACME, task.id(), Errands.NOW, UNTIL)).isPresent();
  }

  @Test
  void an_agent_is_saved() {
    answers.loseNext("TransactWriteItems");

    assertThat(store.agents().save(ACME, Agents.mia())).isInstanceOf(Saved.class);
    assertThat(answers.lost()).isTrue();
  }

  @Test
  void a_booking_is_booked_once() {
    var booking =
        new BookSlot(
            store.days(),
            new InMemoryFollowUpQueue(),
            InstantSource.fixed(Salon.NOW),
            new Random(1));
    var start = Salon.MONDAY.atTime(LocalTime.of(10, 0)).atZone(Salon.ZONE).toInstant();

    answers.loseNext("UpdateItem");
    var outcome = booking.book(ACME, Salon.calendar(), wish(start));

    assertThat(answers.lost()).isTrue();
    assertThat(outcome).isInstanceOf(Booked.class);
    assertThat(store.days().read(ACME, Salon.ID, Salon.MONDAY).appointments()).hasSize(1);
  }

  private static Wish wish(Instant start) {
    return new Wish(
        Salon.HAIRCUT,
        start,
        Optional.of(Agents.MIA),
        new Customer("Ann", Optional.empty(), Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        new Source("vapi", Optional.of("call-1"), "call-1/tool-1"));
  }
}
