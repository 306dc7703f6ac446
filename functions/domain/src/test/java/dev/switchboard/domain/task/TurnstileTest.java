package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Errands.NOW;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.contract.HandSetClock;
import dev.switchboard.domain.contract.Race;
import dev.switchboard.domain.task.Limits.Limit;
import dev.switchboard.domain.task.Limits.Rate;
import dev.switchboard.domain.task.Line.Place;
import dev.switchboard.domain.task.Terms.Priority;
import dev.switchboard.domain.task.Turnstile.Way;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TurnstileTest {
  private static final Instant UNTIL = NOW.plus(Duration.ofMinutes(10));

  private final HandSetClock clock = new HandSetClock(NOW);
  private final InMemoryGates gates = new InMemoryGates();
  private final InMemoryLine line = new InMemoryLine();
  private final InMemoryTaskQueue queue = new InMemoryTaskQueue();
  private final Turnstile turnstile = new Turnstile(gates, line, queue, clock);

  private static Task task(String name) {
    return task(name, Agents.MIA, Priority.NORMAL, Optional.empty());
  }

  private static Task task(String name, AgentId agent, Priority priority, Optional<String> lane) {
    var terms = new Terms(priority, Optional.empty(), Optional.empty(), Budget.USUAL, lane);
    var order =
        new Order(agent, "model", "Do it", Map.of(), Errands.NOWHERE, terms, Optional.empty(), NOW);
    return Task.first(Errands.id(name), order, NOW);
  }

  private void offer(Task... tasks) {
    for (var task : tasks) {
      turnstile.offer(ACME, task);
    }
  }

  private void atOnce(int most) {
    limit(new Limits(new Limit(most, Optional.empty()), Map.of(), Map.of()));
  }

  private void limit(Limits limits) {
    turnstile.limit(ACME, limits);
  }

  private Way enter(Task task) {
    return turnstile.enter(ACME, Place.of(task), UNTIL);
  }

  private void leave(Task task) {
    turnstile.leave(ACME, task.id(), UNTIL);
  }

  private List<TaskId> sent() {
    return queue.sent().stream().map(InMemoryTaskQueue.Sent::id).toList();
  }

  private static List<TaskId> ids(Task... tasks) {
    return List.of(tasks).stream().map(Task::id).toList();
  }

  private List<TaskId> inLine() {
    return line.behind(ACME, Optional.empty(), 10).stream().map(Place::task).toList();
  }

  @Test
  void what_is_announced_is_sent_while_there_is_room_and_has_none_kept_for_it() {
    atOnce(1);
    turnstile.announce(ACME, task("one"));
    turnstile.announce(ACME, task("two"));

    assertThat(sent()).containsExactlyElementsOf(ids(task("one"), task("two")));
    assertThat(gates.find(ACME).inside()).isEmpty();
    assertThat(enter(task("two"))).isEqualTo(Way.IN);
    assertThat(enter(task("one"))).isEqualTo(Way.LINE);
  }

  @Test
  void what_is_announced_without_room_or_behind_others_stands_in_line() {
    atOnce(1);
    enter(task("one"));
    turnstile.announce(ACME, task("two"));
    assertThat(sent()).isEmpty();
    assertThat(inLine()).containsExactlyElementsOf(ids(task("two")));

    leave(task("one"));
    turnstile.announce(ACME, task("three"));

    assertThat(sent()).containsExactlyElementsOf(ids(task("two")));
    assertThat(inLine()).containsExactlyElementsOf(ids(task("three")));
  }

  @Test
  void five_of_a_workspace_are_sent_and_the_others_stand_in_line() {
    IntStream.range(0, 7).forEach(n -> offer(task("t" + n)));

    assertThat(queue.sent()).hasSize(5);
    assertThat(inLine()).hasSize(2);
  }

  @Test
  void whoever_leaves_sends_the_first_in_line_by_priority() {
    var one = task("one");
    var low = task("low", Agents.MIA, Priority.LOW, Optional.empty());
    var normal = task("normal");
    var high = task("high", Agents.MIA, Priority.HIGH, Optional.empty());
    atOnce(1);
    offer(one, low, normal, high);

    for (var each : List.of(one, high, normal)) {
      assertThat(enter(each)).isEqualTo(Way.IN);
      leave(each);
    }

    assertThat(sent()).isEqualTo(ids(one, high, normal, low));
    assertThat(inLine()).isEmpty();
  }

  @Test
  void nobody_slips_in_ahead_of_the_line() {
    var one = task("one");
    var two = task("two");
    atOnce(1);
    offer(one, two);
    enter(one);
    leave(one);

    assertThat(enter(task("three"))).isEqualTo(Way.LINE);
    assertThat(enter(two)).isEqualTo(Way.IN);
  }

  @Test
  void a_message_that_finds_no_room_puts_its_task_in_line_once() {
    atOnce(1);
    enter(task("one"));

    assertThat(enter(task("two"))).isEqualTo(Way.LINE);
    assertThat(enter(task("two"))).isEqualTo(Way.LINE);
    assertThat(inLine()).isEqualTo(ids(task("two")));
  }

  @Test
  void a_dead_worker_counts_for_nothing_when_its_time_is_over() {
    atOnce(1);
    enter(task("one"));
    clock.set(UNTIL);

    assertThat(enter(task("two"))).isEqualTo(Way.IN);
  }

  @Test
  void room_that_was_kept_for_a_message_goes_to_another_where_it_does_not_come() {
    atOnce(1);
    offer(task("one"), task("two"));
    clock.pass(Turnstile.EXPECTED);
    turnstile.fill(ACME);

    assertThat(sent()).isEqualTo(ids(task("one"), task("two")));
  }

  @Test
  void who_lost_the_task_to_another_does_not_free_the_room_of_that_one() {
    var one = task("one");
    var later = UNTIL.plusSeconds(1);
    atOnce(1);
    enter(one);

    assertThat(turnstile.enter(ACME, Place.of(one), later)).isEqualTo(Way.HELD);
    assertThat(turnstile.takeOver(ACME, Place.of(one), later)).isTrue();
    leave(one);

    assertThat(enter(task("two"))).isEqualTo(Way.LINE);
  }

  @Test
  void an_agent_and_a_lane_have_limits_of_their_own_and_hold_up_no_others() {
    var lane = Optional.of("key-1");
    limit(
        new Limits(
            new Limit(5, Optional.empty()),
            Map.of(Agents.MIA, new Limit(1, Optional.empty())),
            Map.of("key-1", new Limit(1, Optional.empty()))));
    offer(task("m1"), task("m2"), task("l1", Agents.LEO, Priority.NORMAL, lane));
    offer(task("l2", Agents.LEO, Priority.NORMAL, lane));
    offer(task("l3", Agents.LEO, Priority.NORMAL, Optional.of("key-2")));

    assertThat(sent()).isEqualTo(ids(task("m1"), task("l1"), task("l3")));
    assertThat(inLine()).containsExactlyInAnyOrder(task("m2").id(), task("l2").id());
  }

  @Test
  void a_hundred_and_more_that_an_agent_holds_up_hide_nobody_behind_them() {
    limit(
        new Limits(
            new Limit(5, Optional.empty()),
            Map.of(Agents.MIA, new Limit(1, Optional.empty())),
            Map.of()));
    IntStream.range(0, 250).forEach(n -> offer(task("m" + n)));

    offer(task("leo", Agents.LEO, Priority.LOW, Optional.empty()));

    assertThat(sent()).isEqualTo(ids(task("m0"), task("leo")));
  }

  @Test
  void a_rate_lets_so_many_begin_and_a_message_comes_for_the_next() {
    var last = task("four", Agents.MIA, Priority.LOW, Optional.empty());
    limit(
        new Limits(
            new Limit(5, Optional.of(new Rate(2, Duration.ofMinutes(1)))), Map.of(), Map.of()));
    offer(task("one"), task("two"), task("three"), last);

    assertThat(sent()).isEqualTo(ids(task("one"), task("two"), task("three")));
    assertThat(queue.sent().getLast().delay()).isEqualTo(Duration.ofSeconds(31));
    clock.pass(Duration.ofSeconds(31));
    assertThat(enter(task("three"))).isEqualTo(Way.LINE);
    assertThat(enter(task("three"))).isEqualTo(Way.IN);
    assertThat(inLine()).isEqualTo(ids(last));
    assertThat(queue.sent().getLast().id()).isEqualTo(last.id());
  }

  @Test
  void a_wider_limit_lets_the_line_in() {
    atOnce(1);
    offer(task("one"), task("two"), task("three"));

    atOnce(2);

    assertThat(sent()).isEqualTo(ids(task("one"), task("two")));
    assertThat(turnstile.limits(ACME).workspace().atOnce()).isEqualTo(2);
  }

  @Test
  void forty_at_once_are_never_more_than_five() {
    Race.run(n -> {
      offer(task("t" + n));
      return true;
    });

    assertThat(gates.find(ACME).inside()).hasSize(5);
    assertThat(queue.sent()).hasSize(5);
    assertThat(line.behind(ACME, Optional.empty(), 100)).hasSize(35);
  }

  @Test
  void another_workspace_has_room_of_its_own() {
    atOnce(1);
    offer(task("one"));

    turnstile.offer(GLOBEX, task("theirs"));

    assertThat(sent()).isEqualTo(ids(task("one"), task("theirs")));
  }

  /// Somebody leaves just before the one who found no room stands in line, and just after.
  @Test
  void who_stands_in_line_while_the_last_one_leaves_is_sent() {
    for (boolean before : new boolean[] {true, false}) {
      var alone = new Between(before);

      assertThat(alone.sent()).contains(task("two").id());
    }
  }

  /// A line in which the other worker leaves around the standing.
  private static final class Between {
    private final InMemoryTaskQueue queue = new InMemoryTaskQueue();

    Between(boolean before) {
      var store = new InMemoryLine();
      var gates = new InMemoryGates();
      var clock = new HandSetClock(NOW);
      var other = new Turnstile(gates, store, queue, clock);
      other.limit(ACME, new Limits(new Limit(1, Optional.empty()), Map.of(), Map.of()));
      other.enter(ACME, Place.of(task("one")), UNTIL);
      Line shaken =
          new Line() {
            @Override
            public void stand(WorkspaceId workspace, Place place) {
              if (before) {
                other.leave(ACME, task("one").id(), UNTIL);
              }
              store.stand(workspace, place);
              if (!before) {
                other.leave(ACME, task("one").id(), UNTIL);
              }
            }

            @Override
            public void leave(WorkspaceId workspace, Place place) {
              store.leave(workspace, place);
            }

            @Override
            public List<Place> behind(WorkspaceId workspace, Optional<Place> place, int most) {
              return store.behind(workspace, place, most);
            }
          };
      new Turnstile(gates, shaken, queue, clock).offer(ACME, task("two"));
    }

    List<TaskId> sent() {
      return queue.sent().stream().map(InMemoryTaskQueue.Sent::id).toList();
    }
  }
}
