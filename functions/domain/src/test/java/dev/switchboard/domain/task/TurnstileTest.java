package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Gatehouse.UNTIL;
import static dev.switchboard.domain.task.Gatehouse.ids;
import static dev.switchboard.domain.task.Gatehouse.task;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.task.Line.Place;
import dev.switchboard.domain.task.Terms.Priority;
import dev.switchboard.domain.task.Turnstile.Way;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Who is let in, who stands in line, and who is sent when somebody leaves.
final class TurnstileTest {
  private final Gatehouse gate = new Gatehouse();

  @Test
  void what_is_announced_is_sent_while_there_is_room_and_has_none_kept_for_it() {
    gate.atOnce(1);
    gate.turnstile.announce(ACME, task("one"));
    gate.turnstile.announce(ACME, task("two"));

    assertThat(gate.sent()).containsExactlyElementsOf(ids(task("one"), task("two")));
    assertThat(gate.gates.find(ACME).inside()).isEmpty();
    assertThat(gate.enter(task("two"))).isEqualTo(Way.IN);
    assertThat(gate.enter(task("one"))).isEqualTo(Way.LINE);
  }

  @Test
  void what_is_announced_without_room_or_behind_others_stands_in_line() {
    gate.atOnce(1);
    gate.enter(task("one"));
    gate.turnstile.announce(ACME, task("two"));
    assertThat(gate.sent()).isEmpty();
    assertThat(gate.inLine()).containsExactlyElementsOf(ids(task("two")));

    gate.leave(task("one"));
    gate.turnstile.announce(ACME, task("three"));

    assertThat(gate.sent()).containsExactlyElementsOf(ids(task("two")));
    assertThat(gate.inLine()).containsExactlyElementsOf(ids(task("three")));
  }

  @Test
  void whoever_leaves_sends_the_first_in_line_by_priority() {
    var one = task("one");
    var low = task("low", Agents.MIA, Priority.LOW, Optional.empty());
    var normal = task("normal");
    var high = task("high", Agents.MIA, Priority.HIGH, Optional.empty());
    gate.atOnce(1);
    gate.offer(one, low, normal, high);

    for (var each : List.of(one, high, normal)) {
      assertThat(gate.enter(each)).isEqualTo(Way.IN);
      gate.leave(each);
    }

    assertThat(gate.sent()).isEqualTo(ids(one, high, normal, low));
    assertThat(gate.inLine()).isEmpty();
  }

  @Test
  void nobody_slips_in_ahead_of_the_line() {
    var one = task("one");
    var two = task("two");
    gate.atOnce(1);
    gate.offer(one, two);
    gate.enter(one);
    gate.leave(one);

    assertThat(gate.enter(task("three"))).isEqualTo(Way.LINE);
    assertThat(gate.enter(two)).isEqualTo(Way.IN);
  }

  @Test
  void a_message_that_finds_no_room_puts_its_task_in_line_once() {
    gate.atOnce(1);
    gate.enter(task("one"));

    assertThat(gate.enter(task("two"))).isEqualTo(Way.LINE);
    assertThat(gate.enter(task("two"))).isEqualTo(Way.LINE);
    assertThat(gate.inLine()).isEqualTo(ids(task("two")));
  }

  @Test
  void a_dead_worker_counts_for_nothing_when_its_time_is_over() {
    gate.atOnce(1);
    gate.enter(task("one"));
    gate.clock.set(UNTIL);

    assertThat(gate.enter(task("two"))).isEqualTo(Way.IN);
  }

  @Test
  void room_that_was_kept_for_a_message_goes_to_another_where_it_does_not_come() {
    gate.atOnce(1);
    gate.offer(task("one"), task("two"));
    gate.clock.pass(Turnstile.EXPECTED);
    gate.turnstile.fill(ACME);

    assertThat(gate.sent()).isEqualTo(ids(task("one"), task("two")));
  }

  @Test
  void who_lost_the_task_to_another_does_not_free_the_room_of_that_one() {
    var one = task("one");
    var later = UNTIL.plusSeconds(1);
    gate.atOnce(1);
    gate.enter(one);

    assertThat(gate.turnstile.enter(ACME, Place.of(one), later)).isEqualTo(Way.HELD);
    assertThat(gate.turnstile.takeOver(ACME, Place.of(one), later)).isTrue();
    gate.leave(one);

    assertThat(gate.enter(task("two"))).isEqualTo(Way.LINE);
  }
}
