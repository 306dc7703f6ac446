package dev.switchboard.adapter.dynamodb;

import static dev.switchboard.domain.task.Errands.NOW;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.reasoning.Used;
import dev.switchboard.domain.task.Deed;
import dev.switchboard.domain.task.Errands;
import dev.switchboard.domain.task.Signal;
import dev.switchboard.domain.task.Step;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.TaskStatus;
import dev.switchboard.domain.task.Tasks;
import dev.switchboard.topology.Tables;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How tasks lie in their table.
final class StoredTaskItemsTest {
  private static final TaskId ID = Errands.id("r1");
  private static final Instant UNTIL = NOW.plus(Errands.LEASE);
  private static final String WORDS = "never said twice";

  private final TestTables tables = TestTables.in(LocalDynamoDb.client(), List.of(Tables.TASKS));
  private final Tasks tasks = tables.store().tasks();

  @Test
  void a_step_that_heard_a_signal_does_not_repeat_it() {
    taken();
    var signal = new Signal.Answered(1, WORDS, "api", NOW);
    tasks.leave(ACME, ID, signal);

    tasks.record(ACME, ID, 1, step(1, new Deed.Heard(signal)), UNTIL);

    assertThat(stored().split(WORDS, -1)).hasSize(2);
    assertThat(tasks.read(ACME, ID).orElseThrow().steps().getFirst().deed())
        .isEqualTo(new Deed.Heard(signal));
  }

  @Test
  void what_came_of_a_task_is_stored_once() {
    taken();

    tasks.end(ACME, ID, 1, Errands.ended(TaskStatus.FAILED, WORDS, 1, 1));

    assertThat(stored().split(WORDS, -1)).hasSize(2);
    assertThat(tasks.read(ACME, ID).orElseThrow().steps().getFirst().deed())
        .isEqualTo(new Deed.Finished(TaskStatus.FAILED, WORDS));
  }

  @Test
  void a_branch_is_in_no_index_of_the_newest() {
    var branch = Errands.branch(ID, "a");

    tasks.submit(ACME, branch);

    assertThat(stored()).doesNotContain(Items.NEWEST_OF, Items.NEWEST_AT, Items.CALLER_OF);
    assertThat(tasks.due(NOW.plusSeconds(999), 1)).hasSize(1);
  }

  @Test
  void those_that_are_due_are_spread_among_keys_that_bear_so_much_each() {
    var shards =
        IntStream.range(0, 1000)
            .mapToObj(number -> TaskKeys.dueShard(Errands.id("r" + number)))
            .collect(Collectors.groupingBy(shard -> shard, Collectors.counting()));

    assertThat(shards).containsOnlyKeys(TaskKeys.dueShards().toList());
    assertThat(shards.values()).allMatch(count -> count > 200);
  }

  /// Its head had no shard while it rested.
  @Test
  void what_an_earlier_version_laid_to_rest_is_due_when_it_is_signalled() {
    tasks.submit(ACME, Errands.task("r1"));
    LocalDynamoDb.client()
        .updateItem(it ->
            it.tableName(table())
                .key(StoredTable.attributesOf(TaskKeys.head(ACME, ID)))
                .updateExpression("REMOVE %s, %s".formatted(Items.DUE_SHARD, Items.DUE_AT)));

    tasks.leave(ACME, ID, new Signal.Cancel("", NOW));

    assertThat(tasks.due(UNTIL, 1)).hasSize(1);
  }

  @Test
  void a_step_that_is_not_there_yet_is_waited_for() {
    taken();
    tasks.record(ACME, ID, 1, step(1, new Deed.Noted("a", "b")), UNTIL);
    remove(TaskKeys.step(TaskKeys.head(ACME, ID), 1));

    assertThatThrownBy(() -> tasks.read(ACME, ID)).isInstanceOf(Fault.Passing.class);
    assertThatThrownBy(() -> tasks.take(ACME, ID, UNTIL, UNTIL.plusSeconds(1)))
        .isInstanceOf(Fault.Passing.class);
  }

  @Test
  void a_signal_that_is_not_there_yet_is_waited_for() {
    taken();
    var signal = new Signal.Cancel("", NOW);
    tasks.leave(ACME, ID, signal);
    remove(TaskKeys.signal(TaskKeys.head(ACME, ID), signal));

    assertThatThrownBy(() -> tasks.read(ACME, ID)).isInstanceOf(Fault.Passing.class);
  }

  @Test
  void more_tasks_than_fill_a_page_are_due_and_listed() {
    for (int number = 0; number < 60; number++) {
      var order = Errands.task("r" + number).order();
      tasks.submit(
          ACME,
          Task.first(
              Errands.id("r" + number), Errands.worded(order, "\u20AC".repeat(9_000)), UNTIL));
    }

    assertThat(tasks.due(UNTIL, 60)).hasSize(60);
    assertThat(tasks.list(ACME, Optional.empty(), 60)).hasSize(60);
    assertThat(tasks.list(ACME, Optional.empty(), 57)).hasSize(57);
  }

  @Test
  void plain_values_are_the_same_after_being_one_text() {
    var value =
        Map.of(
            "text",
            "s3:a\uD83D\uDCDE",
            "",
            List.of(true, false, List.of(), Map.of()),
            "numbers",
            List.of(1, -2.5, 9_000_000_000L));

    assertThat(AsText.read(AsText.write(value))).isEqualTo(value);
    assertThat(AsText.write(Map.of("a", List.of("b", 1)))).isEqualTo("m1:s1:al2:s1:bn1:1");
    assertThatThrownBy(() -> AsText.read("x")).isInstanceOf(Fault.Lasting.class);
  }

  private void taken() {
    tasks.submit(ACME, Errands.task("r1"));
    assertThat(tasks.take(ACME, ID, NOW, UNTIL)).isPresent();
  }

  private static Step step(int number, Deed deed) {
    return new Step(number, 1, deed, Used.NONE, NOW);
  }

  private String table() {
    return tables.prefix() + Tables.TASKS.name();
  }

  private String stored() {
    return LocalDynamoDb.client().scan(scan -> scan.tableName(table())).items().toString();
  }

  private void remove(Items.Key key) {
    LocalDynamoDb.client()
        .deleteItem(it -> it.tableName(table()).key(StoredTable.attributesOf(key)));
  }
}
