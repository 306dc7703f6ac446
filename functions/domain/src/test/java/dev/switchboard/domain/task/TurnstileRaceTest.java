package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Errands.NOW;
import static dev.switchboard.domain.task.Gatehouse.UNTIL;
import static dev.switchboard.domain.task.Gatehouse.task;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.contract.HandSetClock;
import dev.switchboard.domain.contract.Race;
import dev.switchboard.domain.task.Limits.Limit;
import dev.switchboard.domain.task.Line.Place;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What happens at the turnstile while others come and go.
final class TurnstileRaceTest {
  private final Gatehouse gate = new Gatehouse();

  @Test
  void forty_at_once_are_never_more_than_five() {
    Race.run(n -> {
      gate.offer(task("t" + n));
      return true;
    });

    assertThat(gate.gates.find(ACME).inside()).hasSize(5);
    assertThat(gate.queue.sent()).hasSize(5);
    assertThat(gate.line.behind(ACME, Optional.empty(), 100)).hasSize(35);
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
