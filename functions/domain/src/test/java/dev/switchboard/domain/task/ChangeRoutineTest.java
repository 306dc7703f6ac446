package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Errands.NOW;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.task.MakeRoutine.Outcome;
import dev.switchboard.domain.task.Recurrence.Every;
import dev.switchboard.domain.task.Routine.Id;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What owners do to routines: making and changing.
final class ChangeRoutineTest {
  private static final Id ID = new Id("report");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);

  private final InMemoryRoutines routines = new InMemoryRoutines();
  private final MakeRoutine make = new MakeRoutine(routines, CLOCK);
  private final ChangeRoutine change = new ChangeRoutine(routines, CLOCK);

  private static Routine routine(Id id) {
    var wanted =
        new Routine.Wanted(
            Agents.MIA,
            "model",
            "Write the report",
            Map.of(),
            Terms.Priority.NORMAL,
            Optional.empty(),
            Budget.USUAL,
            Optional.empty());
    return new Routine(
        id, wanted, new Every(Duration.ofMinutes(10), NOW), false, Optional.empty(), 0);
  }

  @Test
  void one_that_is_made_comes_from_now_on_and_is_made_once() {
    assertThat(make.make(ACME, routine(ID))).isInstanceOf(Outcome.Made.class);
    assertThat(make.make(ACME, routine(ID).paused(true))).isInstanceOf(Outcome.Known.class);

    var stored = routines.find(ACME, ID).orElseThrow();
    assertThat(stored.next()).contains(NOW.plus(Duration.ofMinutes(10)));
    assertThat(stored.paused()).isFalse();
    assertThat(routines.find(GLOBEX, ID)).isEmpty();
  }

  @Test
  void a_workspace_has_a_hundred_at_most() {
    for (int i = 0; i < Routine.MOST; i++) {
      make.make(ACME, routine(new Id("r" + i)));
    }

    assertThat(make.make(ACME, routine(ID))).isInstanceOf(Outcome.TooMany.class);
    assertThat(make.make(ACME, routine(new Id("r1")))).isInstanceOf(Outcome.Known.class);
    assertThat(make.make(GLOBEX, routine(ID))).isInstanceOf(Outcome.Made.class);
  }

  @Test
  void one_that_is_paused_has_no_next_time_until_it_goes_on() {
    make.make(ACME, routine(ID));

    assertThat(change.change(ACME, ID, each -> each.paused(true)).orElseThrow().next()).isEmpty();
    assertThat(change.change(ACME, ID, each -> each.paused(false)).orElseThrow().next())
        .contains(NOW.plus(Duration.ofMinutes(10)));
    assertThat(change.change(GLOBEX, ID, each -> each.paused(true))).isEmpty();
  }

  @Test
  void what_its_owner_wants_outlives_a_sweep_that_saves_it_meanwhile() {
    make.make(ACME, routine(ID));
    var sweeps = new int[] {2};

    change.change(
        ACME,
        ID,
        each -> {
          if (sweeps[0]-- > 0) {
            routines.save(ACME, routines.find(ACME, ID).orElseThrow().from(NOW));
          }
          return each.paused(true);
        });

    assertThat(routines.find(ACME, ID).orElseThrow().paused()).isTrue();
    assertThat(sweeps[0]).isNegative();
  }
}
