package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Errands.NOW;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.task.Recurrence.Every;
import dev.switchboard.domain.task.Routine.Id;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SweepRoutinesTest {
  private static final Id ID = new Id("report");

  private final Office office = new Office(job -> new Move.Done("Written."));
  private final InMemoryRoutines routines = new InMemoryRoutines();
  private final SweepRoutines sweep = new SweepRoutines(routines, office.submit, office.clock);

  private void save(boolean paused) {
    var wanted =
        new Routine.Wanted(
            Agents.MIA,
            "scripted",
            "Write the report",
            Map.of(),
            Terms.Priority.LOW,
            Optional.of(Duration.ofHours(1)),
            Budget.USUAL,
            Optional.of("reports"));
    var every = new Every(Duration.ofMinutes(10), NOW);
    long version = routines.find(ACME, ID).map(Routine::version).orElse(0L);
    routines.save(
        ACME,
        new Routine(ID, wanted, every, paused, Optional.empty(), version)
            .from(office.clock.instant()));
  }

  private List<Task> submitted() {
    return office.tasks.list(ACME, Optional.empty(), 10);
  }

  private void pass(int minutes) {
    office.clock.pass(Duration.ofMinutes(minutes));
  }

  @Test
  void each_time_that_comes_is_submitted_once_as_a_task_of_its_own() {
    save(false);
    pass(9);
    assertThat(sweep.sweep()).isZero();

    pass(1);
    assertThat(sweep.sweep()).isEqualTo(1);
    assertThat(sweep.sweep()).isZero();
    pass(10);
    assertThat(sweep.sweep()).isEqualTo(1);

    assertThat(submitted()).hasSize(2);
    var terms = submitted().getFirst().order().terms();
    assertThat(terms.deadline()).contains(NOW.plus(Duration.ofMinutes(80)));
    assertThat(terms.lane()).contains("reports");
  }

  @Test
  void of_several_that_were_missed_the_newest_alone_is_caught_up_on() {
    save(false);
    pass(47);
    sweep.sweep();

    assertThat(submitted()).hasSize(1);
    assertThat(submitted().getFirst().order().terms().deadline())
        .contains(NOW.plus(Duration.ofMinutes(100)));
    assertThat(routines.find(ACME, ID).orElseThrow().next())
        .contains(NOW.plus(Duration.ofMinutes(50)));
  }

  @Test
  void one_that_is_paused_submits_nothing_and_catches_up_on_nothing_when_it_goes_on() {
    save(true);
    pass(35);
    assertThat(sweep.sweep()).isZero();

    save(false);

    assertThat(sweep.sweep()).isZero();
    pass(5);
    assertThat(sweep.sweep()).isEqualTo(1);
  }

  @Test
  void a_sweep_that_died_after_it_had_submitted_is_repeated_without_a_second_task() {
    save(false);
    pass(10);
    var dying =
        new Routines() {
          @Override
          public Optional<Routine> find(WorkspaceId workspace, Id id) {
            return routines.find(workspace, id);
          }

          @Override
          public boolean save(WorkspaceId workspace, Routine routine) {
            throw new Fault.Passing("It was not reached.");
          }

          @Override
          public void remove(WorkspaceId workspace, Id id) {
            routines.remove(workspace, id);
          }

          @Override
          public List<Routine> list(WorkspaceId workspace) {
            return routines.list(workspace);
          }

          @Override
          public List<Due> due(Instant now, int most) {
            return routines.due(now, most);
          }
        };
    assertThatThrownBy(() -> new SweepRoutines(dying, office.submit, office.clock).sweep())
        .isInstanceOf(Fault.Passing.class);

    pass(1);
    sweep.sweep();

    assertThat(submitted()).hasSize(1);
  }
}
