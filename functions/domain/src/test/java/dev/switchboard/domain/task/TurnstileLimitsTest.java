package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Gatehouse.ids;
import static dev.switchboard.domain.task.Gatehouse.task;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.task.Limits.Limit;
import dev.switchboard.domain.task.Limits.Rate;
import dev.switchboard.domain.task.Terms.Priority;
import dev.switchboard.domain.task.Turnstile.Way;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How many are let in: by workspace, agent and lane, and in a time.
final class TurnstileLimitsTest {
  private final Gatehouse gate = new Gatehouse();

  @Test
  void five_of_a_workspace_are_sent_and_the_others_stand_in_line() {
    IntStream.range(0, 7).forEach(n -> gate.offer(task("t" + n)));

    assertThat(gate.queue.sent()).hasSize(5);
    assertThat(gate.inLine()).hasSize(2);
  }

  @Test
  void an_agent_and_a_lane_have_limits_of_their_own_and_hold_up_no_others() {
    var lane = Optional.of("key-1");
    gate.limit(
        new Limits(
            new Limit(5, Optional.empty()),
            Map.of(Agents.MIA, new Limit(1, Optional.empty())),
            Map.of("key-1", new Limit(1, Optional.empty()))));
    gate.offer(task("m1"), task("m2"), task("l1", Agents.LEO, Priority.NORMAL, lane));
    gate.offer(task("l2", Agents.LEO, Priority.NORMAL, lane));
    gate.offer(task("l3", Agents.LEO, Priority.NORMAL, Optional.of("key-2")));

    assertThat(gate.sent()).isEqualTo(ids(task("m1"), task("l1"), task("l3")));
    assertThat(gate.inLine()).containsExactlyInAnyOrder(task("m2").id(), task("l2").id());
  }

  @Test
  void many_that_are_offered_together_write_the_gate_once() {
    gate.atOnce(2);
    long before = gate.gates.find(ACME).version();

    gate.turnstile.offer(ACME, IntStream.range(0, 9).mapToObj(n -> task("m" + n)).toList());

    assertThat(gate.gates.find(ACME).version()).isEqualTo(before + 1);
    assertThat(gate.sent()).hasSize(2);
    assertThat(gate.inLine()).hasSize(7).doesNotContainAnyElementsOf(gate.sent());
  }

  @Test
  void a_hundred_and_more_that_an_agent_holds_up_hide_nobody_behind_them() {
    gate.limit(
        new Limits(
            new Limit(5, Optional.empty()),
            Map.of(Agents.MIA, new Limit(1, Optional.empty())),
            Map.of()));
    IntStream.range(0, 250).forEach(n -> gate.offer(task("m" + n)));

    gate.offer(task("leo", Agents.LEO, Priority.LOW, Optional.empty()));

    assertThat(gate.sent()).isEqualTo(ids(task("m0"), task("leo")));
  }

  @Test
  void a_rate_lets_so_many_begin_and_a_message_comes_for_the_next() {
    var last = task("four", Agents.MIA, Priority.LOW, Optional.empty());
    gate.limit(
        new Limits(
            new Limit(5, Optional.of(new Rate(2, Duration.ofMinutes(1)))), Map.of(), Map.of()));
    gate.offer(task("one"), task("two"), task("three"), last);

    assertThat(gate.sent()).isEqualTo(ids(task("one"), task("two"), task("three")));
    assertThat(gate.queue.sent().getLast().delay()).isEqualTo(Duration.ofSeconds(31));
    gate.clock.pass(Duration.ofSeconds(31));
    assertThat(gate.enter(task("three"))).isEqualTo(Way.LINE);
    assertThat(gate.enter(task("three"))).isEqualTo(Way.IN);
    assertThat(gate.inLine()).isEqualTo(ids(last));
    assertThat(gate.queue.sent().getLast().id()).isEqualTo(last.id());
  }

  @Test
  void a_wider_limit_lets_the_line_in() {
    gate.atOnce(1);
    gate.offer(task("one"), task("two"), task("three"));

    gate.atOnce(2);

    assertThat(gate.sent()).isEqualTo(ids(task("one"), task("two")));
    assertThat(gate.turnstile.limits(ACME).workspace().atOnce()).isEqualTo(2);
  }

  @Test
  void another_workspace_has_room_of_its_own() {
    gate.atOnce(1);
    gate.offer(task("one"));

    gate.turnstile.offer(GLOBEX, task("theirs"));

    assertThat(gate.sent()).isEqualTo(ids(task("one"), task("theirs")));
  }
}
